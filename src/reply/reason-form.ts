import type { Form } from './form.ts';

const LONGEST_REASON = 1_000;

interface ReasonAsked extends Pick<Form, 'title' | 'lead' | 'submit' | 'act' | 'value'> {
  readonly label: string;
  /** Who will read it. */
  readonly hint: string;
}

/** Asks for a reason, under `reason`, before something is done that somebody else learns of. */
export function toReasonForm({ label, hint, ...form }: ReasonAsked): Form {
  return {
    ...form,
    fields: [
      {
        kind: 'text',
        id: 'reason',
        label,
        hint,
        optional: false,
        initial: null,
        multiline: true,
        longest: LONGEST_REASON,
      },
    ],
  };
}
