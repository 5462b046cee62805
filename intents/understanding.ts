import type { Period } from '#src/domain/period.ts';
import type { NamedGoal, Slots, StatusFilter } from '#src/domain/slots.ts';

/** One step of how a message was understood, for `ask --explain` and the log. */
export interface TraceStep {
  /** What worked: "words", "period", "rule", … */
  readonly step: string;
  /** What it found, in the reader's own notation. */
  readonly found: string;
}

/** Why a message could not be taken as it stands. A value, not an error: the reply says it to the person. */
export type Trouble =
  | { readonly kind: 'impossible-period'; readonly text: string }
  /** Stretches of time that no one answer holds ("Q3 de 2022 y de 2023"). */
  | { readonly kind: 'several-periods'; readonly periods: readonly Period[] }
  /** Colours that no one list holds ("en verde o en rojo"). */
  | {
      readonly kind: 'several-colours';
      readonly colours: readonly StatusFilter[];
      /** What the list was asked for besides. */
      readonly units: readonly string[];
      readonly period: Period | null;
    }
  | { readonly kind: 'unknown-codes'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown-subject'; readonly words: readonly string[] }
  | { readonly kind: 'out-of-field' }
  /** Its words are known, and what is asked is not clear. */
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'empty' };

/** What a message wants and says. Plain and printable; the only thing that a thread remembers. */
export interface Understanding extends Slots {
  /** The message, cleaned of the channel's marks. */
  readonly text: string;
  readonly intent: string;
  /** Goals offered as choices where the words fit too many; then `goals` is empty. */
  readonly choices: readonly NamedGoal[];
  /** Slots taken over from the thread. */
  readonly inherited: readonly (keyof Slots | 'intent')[];
  readonly trouble: Trouble | null;
  /** The year that the message names, also where nothing else of it was understood. */
  readonly yearNamed: number | null;
  /** A part of the agency that the message names and the catalogue does not have: the answer is of something else. */
  readonly unknownScope: string | null;
  /** The message names months or days: the period is of the quarters that hold them. */
  readonly periodWidened: boolean;
  /** The rules that fired for the chosen intent; none where the words were weighed without them. */
  readonly rules: readonly string[];
  readonly trace: readonly TraceStep[];
}
