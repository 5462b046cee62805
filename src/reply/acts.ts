import type { Form } from './form.ts';
import type { Reply } from './reply.ts';
import { toReply } from './to-reply.ts';

/** A button that does something, as somebody pressed it. */
export interface Pressed {
  readonly act: string;
  readonly value: string;
  /** Who pressed it: nobody acts for another. */
  readonly person: string;
  readonly at: Date;
  /** True where a process that is no more had begun with it: it may be done, and nobody told. */
  readonly takenOver?: boolean;
}

/** What a form brings back, by field. A field left empty is not there. */
export interface FilledIn extends Pressed {
  readonly values: Readonly<Record<string, string>>;
}

/** What came of an act. */
export type Outcome =
  /**
   * Said where the button stands; `private`: to the person alone. `instead`: in place of the message that the
   * button stands on, which has nothing more to offer.
   */
  | {
      readonly kind: 'reply';
      readonly reply: Reply;
      readonly audience: 'all' | 'private';
      readonly instead?: true;
      /** Figures are others than before, wherever they are shown. */
      readonly changesFigures?: true;
    }
  /** First something has to be filled in. */
  | { readonly kind: 'form'; readonly form: Form };

export type Filing = Outcome | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> };

/** What can be done by buttons and forms. Whoever does it, and whether they may, is judged here, never in a channel. */
export interface Acts {
  readonly press: (pressed: Pressed) => Promise<Outcome>;
  readonly file: (filledIn: FilledIn) => Promise<Filing>;
}

/** One thing that can be done: by its button, and by the form that it opens where it needs one. */
export interface ActWork {
  readonly press: (pressed: Pressed) => Promise<Outcome>;
  readonly file?: (filledIn: FilledIn) => Promise<Filing>;
}

/** A button of an older version, on a message that is still there. */
const UNKNOWN: Outcome = {
  kind: 'reply',
  audience: 'private',
  reply: toReply('Ese botón ya no está en uso. Por favor, vuelva a pedirlo.'),
};

/** @param works by name of the act */
export function toActs(works: Readonly<Record<string, ActWork>>): Acts {
  const find = (act: string): ActWork | undefined => (Object.hasOwn(works, act) ? works[act] : undefined);
  return {
    press: async (pressed) => (await find(pressed.act)?.press(pressed)) ?? UNKNOWN,
    file: async (filledIn) => (await find(filledIn.act)?.file?.(filledIn)) ?? UNKNOWN,
  };
}
