/**
 * A few fields to fill in. Neutral as a reply is: a channel shows it as a dialog, and sends what was
 * filled in back under the same act and value.
 */
export interface Form {
  /** At most 24 characters: Slack shows no longer one. */
  readonly title: string;
  /** What it is about, above the fields; null where the title says it all. */
  readonly lead: string | null;
  readonly fields: readonly Field[];
  /** What the button that sends it says; at most 24 characters. */
  readonly submit: string;
  readonly act: string;
  readonly value: string;
}

export type Field = TextField | DateField | ChoiceField | FileField;

interface AnyField {
  readonly id: string;
  readonly label: string;
  /** How to fill it in; null where that is plain. */
  readonly hint: string | null;
  readonly optional: boolean;
  /** What is filled in already; null: nothing. */
  readonly initial: string | null;
}

export interface TextField extends AnyField {
  readonly kind: 'text';
  readonly multiline: boolean;
  /** Characters. */
  readonly longest: number;
}

/** A calendar day, ISO. */
export interface DateField extends AnyField {
  readonly kind: 'date';
}

/** Files, which the channel fetches and has read: their form is filed with the channel, not with an act. */
export interface FileField extends AnyField {
  readonly kind: 'file';
  readonly most: number;
  /** How names of the files that can be chosen end; the content decides. */
  readonly endings: readonly string[];
}

export interface ChoiceField extends AnyField {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface Option {
  readonly label: string;
  readonly value: string;
}
