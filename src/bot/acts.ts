import type { Form } from '#src/reply/form.ts';
import type { Reply } from '#src/reply/reply.ts';

/** A button that does something, as somebody pressed it. */
export interface Pressed {
  readonly act: string;
  readonly value: string;
  /** Who pressed it: nobody acts for another. */
  readonly person: string;
  readonly at: Date;
}

/** What a form brings back, by field. A field left empty is not there. */
export interface FilledIn extends Pressed {
  readonly values: Readonly<Record<string, string>>;
}

/** What came of an act. */
export type Outcome =
  /** Said where the button stands; `private`: to the person alone. */
  | { readonly kind: 'reply'; readonly reply: Reply; readonly audience: 'all' | 'private' }
  /** First something has to be filled in. */
  | { readonly kind: 'form'; readonly form: Form };

export type Filing = Outcome | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> };

/** What can be done by buttons and forms. Whoever does it, and whether they may, is judged here, never in a channel. */
export interface Acts {
  readonly press: (pressed: Pressed) => Promise<Outcome>;
  readonly file: (filledIn: FilledIn) => Promise<Filing>;
}
