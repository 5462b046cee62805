import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { ReadingOutcome } from '#src/bot/roster/roster.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { READING_RULES, type ReadingRule } from '#src/domain/readable.ts';
import { toSlackText } from '../blocks/escape.ts';
import { LINE_TEXT } from '../blocks/pieces.ts';
import type { Desk } from '../desk.ts';
import { type Asker, personKey } from '../incoming/question.ts';
import { readPerson } from '../incoming/read-person.ts';
import type { RoleFiled } from './file-role.ts';
import { READING_FIELDS, renderReading } from './render-reading.ts';
import { renderDenied } from './render-roster.ts';
import { tellGiven } from './tell-given.ts';

const FILED = z.object({
  view: z.object({
    id: z.string(),
    root_view_id: z.string().optional(),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [READING_FIELDS.rule]: z.object({
          [READING_FIELDS.rule]: z.object({ selected_option: z.object({ value: z.enum(READING_RULES) }) }),
        }),
        [READING_FIELDS.reason]: z.object({
          [READING_FIELDS.reason]: z.object({ value: z.string().nullish() }),
        }),
      }),
    }),
  }),
});
const ABOUT = z.object({ seen: z.number().nullable(), page: z.number().default(0) });

/** Who reads what, as it was filled in. */
export interface FiledReading {
  readonly asker: Asker;
  readonly rule: ReadingRule;
  readonly reason: string | null;
  readonly seen: number | null;
  /** Of the list below it. */
  readonly page: number;
  /** That list; null where there is none. */
  readonly rootViewId: string | null;
  readonly viewId: string;
}

export function readFiledReading(body: unknown): FiledReading | null {
  const asker = readPerson(body);
  const view = FILED.safeParse(body).data?.view;
  const about = view === undefined ? undefined : ABOUT.safeParse(parseJson(view.private_metadata)).data;
  if (asker === null || view === undefined || about === undefined) return null;
  const { rule, reason } = view.state.values;
  const said = reason[READING_FIELDS.reason].value?.trim() ?? '';
  return {
    asker,
    ...about,
    rule: rule[READING_FIELDS.rule].selected_option.value,
    reason: said === '' ? null : said,
    rootViewId: view.root_view_id === undefined || view.root_view_id === view.id ? null : view.root_view_id,
    viewId: view.id,
  };
}

/** Sets it as it was filled in. Never rejects: what fails stands in the window, which stays open. */
export async function fileReading(filed: FiledReading, desk: Desk): Promise<RoleFiled> {
  const { asker, rule, reason, seen, page } = filed;
  const author = { kind: 'person', key: personKey(asker) } as const;
  try {
    const outcome = await desk.roster.changeReading({ rule, reason, seen, author, at: desk.now() });
    if (outcome.kind === 'denied') return { kind: 'instead', view: renderDenied(outcome) };
    if (outcome.kind === 'meanwhile') {
      return {
        kind: 'instead',
        view: await showAnew(author.key, desk, { notice: tellMeanwhile(outcome), page }),
      };
    }
    const lead = outcome.kind === 'same' ? 'Sin cambios' : '✅ Guardado';
    return {
      kind: 'done',
      changed: outcome.kind === 'changed',
      notice: `${lead}: ${toSlackText(outcome.told, LINE_TEXT)}.`,
    };
  } catch (error) {
    const reference = desk.newReference();
    desk.log.error({ reference, err: error }, 'reading not changed');
    const advice =
      error instanceof AvanceError ? error.advice : 'No pude guardarlo. Intente de nuevo en unos minutos.';
    return { kind: 'faults', errors: { [READING_FIELDS.rule]: `${advice} Referencia: ${reference}` } };
  }
}

function tellMeanwhile({ told, given }: Extract<ReadingOutcome, { kind: 'meanwhile' }>): string {
  const who = given === null ? '' : ` (${tellGiven(given)})`;
  return `⚠️ Mientras tanto alguien más lo cambió: ahora *${toSlackText(told, LINE_TEXT)}*${who}. No se guardó lo suyo: revíselo y, si hace falta, guarde otra vez.`;
}

async function showAnew(
  asker: string,
  desk: Desk,
  shown: { readonly notice: string; readonly page: number },
): Promise<types.ModalView> {
  const found = await desk.roster.findReading(asker);
  return found.kind === 'denied' ? renderDenied(found) : renderReading(found, shown);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
