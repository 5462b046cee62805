import { z } from 'zod';
import { ROLES, type Role } from '#src/domain/person.ts';
import { type Asker, personKey } from '../incoming/question.ts';
import { type Opening, readOpening, readPerson } from '../incoming/read-person.ts';
import { NO_ROLE, ROLE_FIELDS } from './people-actions.ts';

const VIEW = z.object({
  id: z.string(),
  root_view_id: z.string().optional(),
  private_metadata: z.string(),
});

const PRESSED = z.object({
  view: VIEW,
  actions: z
    .array(
      z.object({
        value: z.string().optional(),
        selected_user: z.string().nullish(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});

/** Something of the list was used. */
export interface PressedInRoster extends Opening {
  readonly viewId: string;
  /** The page that it showed. */
  readonly page: number;
  /** A person's key, or a page; null: nobody was chosen. */
  readonly chosen: string | null;
  /** Of the press. */
  readonly nonce: string;
}

export function readPressedInRoster(body: unknown): PressedInRoster | null {
  const opening = readOpening(body);
  const parsed = PRESSED.safeParse(body).data;
  const action = parsed?.actions[0];
  if (opening === null || parsed === undefined || action === undefined) return null;
  const { value, selected_user: user, action_ts: nonce = '' } = action;
  const picked = user === undefined || user === null ? null : personKey({ team: opening.asker.team, user });
  return {
    ...opening,
    viewId: parsed.view.id,
    page: toPage(parsed.view.private_metadata),
    chosen: value ?? picked,
    nonce,
  };
}

export function toPage(text: string): number {
  return /^\d{1,4}$/u.test(text) ? Number(text) : 0;
}

const ROLE = z.object({ selected_option: z.object({ value: z.enum([...ROLES, NO_ROLE]) }) });
const UNITS = z.object({ selected_options: z.array(z.object({ value: z.string() })) });

const FILED = z.object({
  view: VIEW.extend({
    state: z.object({
      values: z.object({
        [ROLE_FIELDS.role]: z.object({ [ROLE_FIELDS.role]: ROLE }),
        [ROLE_FIELDS.unit]: z.object({ [ROLE_FIELDS.unit]: UNITS }).optional(),
      }),
    }),
  }),
});

const ABOUT = z.object({ person: z.string(), seen: z.number().nullable(), page: z.number().default(0) });

/** A role as it was filled in. */
export interface FiledRole {
  readonly asker: Asker;
  readonly person: string;
  readonly seen: number | null;
  /** Null: none. */
  readonly role: Role | null;
  readonly unitCodes: readonly string[];
  /** Of the list below it. */
  readonly page: number;
  /** That list; null where there is none. */
  readonly rootViewId: string | null;
  readonly viewId: string;
}

export function readFiledRole(body: unknown): FiledRole | null {
  const asker = readPerson(body);
  const view = FILED.safeParse(body).data?.view;
  const about = ABOUT.safeParse(parseJson(view?.private_metadata ?? '')).data;
  if (asker === null || view === undefined || about === undefined) return null;
  const { role, unit } = view.state.values;
  const { value } = role[ROLE_FIELDS.role].selected_option;
  return {
    asker,
    ...about,
    role: value === NO_ROLE ? null : value,
    unitCodes: unit?.[ROLE_FIELDS.unit].selected_options.map((option) => option.value) ?? [],
    rootViewId: rootOf(view),
    viewId: view.id,
  };
}

function rootOf({ id, root_view_id: root }: z.infer<typeof VIEW>): string | null {
  return root === undefined || root === id ? null : root;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
