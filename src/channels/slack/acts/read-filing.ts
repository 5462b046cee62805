import { z } from 'zod';
import type { FilledIn } from '#src/reply/acts.ts';
import { DESTINATION } from '../incoming/destination.ts';
import { type Destination, personKey } from '../incoming/question.ts';
import { FIELD_ACTION } from './render-form.ts';

/** What a form keeps of the press that opened it. */
const ORIGIN = z.object({
  act: z.string(),
  value: z.string(),
  destination: DESTINATION.nullable(),
  /** The message that the button stands on. Forms that an older version opened do not tell it. */
  messageTs: z.string().nullable().default(null),
  responseUrl: z.string().nullable(),
  /** True where the button stands in the person's Home. */
  inHome: z.boolean().default(false),
});

export type Origin = z.infer<typeof ORIGIN>;

const ELEMENT = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  files: z.array(z.object({ id: z.string() })).nullish(),
});

const FILING = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), ELEMENT)) }),
  }),
});

export interface ReadFiling {
  readonly viewId: string;
  readonly filledIn: Omit<FilledIn, 'at'>;
  /** Of its fields for files, as Slack names them. */
  readonly fileIds: readonly string[];
  readonly asker: { readonly team: string; readonly user: string };
  readonly destination: Destination | null;
  /** The message that the form was opened from; null: none that can be changed. */
  readonly messageTs: string | null;
  readonly responseUrl: string | null;
  /** True where the form was opened from the person's Home. */
  readonly inHome: boolean;
}

/** What a person filled in, or null where it is no form of ours. */
export function readFiling(body: unknown): ReadFiling | null {
  const parsed = FILING.safeParse(body);
  const origin = ORIGIN.safeParse(parseJson(parsed.data?.view.private_metadata ?? ''));
  if (!parsed.success || !origin.success) return null;
  const { team, user, view } = parsed.data;
  const { act, value, destination, messageTs, responseUrl, inHome } = origin.data;
  const values = Object.entries(view.state.values).flatMap(([field, elements]) => {
    const element = elements[FIELD_ACTION];
    const filled = element?.value ?? element?.selected_date ?? element?.selected_option?.value ?? '';
    return filled.trim() === '' ? [] : [[field, filled.trim()] as const];
  });
  const asker = { team: team.id, user: user.id };
  const elements = Object.values(view.state.values).flatMap((each) => Object.values(each));
  return {
    viewId: view.id,
    fileIds: elements.flatMap(({ files }) => files ?? []).map(({ id }) => id),
    filledIn: { act, value, person: personKey(asker), values: Object.fromEntries(values) },
    asker,
    destination,
    messageTs,
    responseUrl,
    inHome,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
