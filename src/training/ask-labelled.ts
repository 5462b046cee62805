import type { Store } from '#db/open.ts';
import { readFacts } from '#db/queries/facts.ts';
import { readYears } from '#db/queries/year.ts';
import { toPublicMeaning } from '#intents/public-meaning.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Answered } from '#src/bot/bot.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { Period } from '#src/domain/period.ts';
import { type GoalFacts, wholeYear } from '#src/domain/query.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { findMisses, type Miss } from './compare-slots.ts';
import { findFiguresSaid, showsExactly } from './figures-shown.ts';
import { findAllowedGoals, findOwedGoals, type Held } from './labelled-goals.ts';
import type { LabelledMessage } from './labelled-message.ts';

/** How the bot answered a labelled message. */
export interface Outcome {
  readonly message: LabelledMessage;
  readonly misses: readonly Miss[];
  /** Goals whose figures were owed, and whether the answer shows just these; null where the label settles none. */
  readonly figures: { readonly right: boolean; readonly owed: string; readonly shown: string } | null;
  /** What was shown that nobody asked for; null where nothing was. */
  readonly unsafe: string | null;
}

/** When all labelled messages were written, and where. */
const AT = new Date('2023-10-15T12:00:00-07:00');
const TIME_ZONE = 'America/Tijuana';

/** Asks messages in their threads, as a channel would; the last turn of each is judged by its label. */
export async function askLabelled(
  messages: readonly LabelledMessage[],
  { db }: Store,
): Promise<readonly Outcome[]> {
  const bot = createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE });
  const held = { facts: await readYearFacts(db), thresholds: DEFAULT_THRESHOLDS };
  const outcomes: Outcome[] = [];
  for (const [index, message] of messages.entries()) {
    let last: Answered | undefined;
    for (const text of message.turns) last = await bot.answer({ text, threadKey: `rates:${index}`, at: AT });
    if (last !== undefined) outcomes.push(toOutcome(message, last, held));
  }
  return outcomes;
}

async function readYearFacts(db: Store['db']): Promise<GoalFacts> {
  const year = (await readYears(db)).at(-1) ?? 0;
  const facts = await readFacts(db, wholeYear(year));
  if (facts.kind === 'none') throw new AvanceError('training-catalog', 'El almacén no trae ninguna meta.');
  return facts;
}

function toOutcome(message: LabelledMessage, answered: Answered, held: Held): Outcome {
  const owed = findOwedGoals(message, held);
  return {
    message,
    misses: findMisses(message, toPublicMeaning(answered.understanding)),
    figures:
      owed === null
        ? null
        : {
            right: showsExactly(answered, owed),
            owed: tellCodes(owed),
            shown: tellCodes(answered.goals.map(({ record }) => record)),
          },
    unsafe:
      message.intent === 'unknown'
        ? findFiguresUnasked(message, answered, held)
        : findFiguresElsewhere(message, answered, held),
  };
}

function tellCodes(records: readonly { readonly code: string }[]): string {
  return records.map(({ code }) => code).join(' ') || '(none)';
}

/** Nothing in the store answers such a message, so that any row or figure of it misleads. */
function findFiguresUnasked(message: LabelledMessage, answered: Answered, { facts }: Held): string | null {
  if (answered.goals.length > 0)
    return `out of the field, rows of ${tellCodes(answered.goals.map(({ record }) => record))}`;
  const said = findFiguresSaid(answered, { facts, question: message.turns.join('\n') });
  return said.length > 0 ? `out of the field, said ${said.join(', ')}` : null;
}

function findFiguresElsewhere(message: LabelledMessage, answered: Answered, held: Held): string | null {
  if (answered.goals.length === 0) return null;
  const allowed = new Set(findAllowedGoals(message, held).map(({ id }) => id));
  const others = answered.goals.map(({ record }) => record).filter(({ id }) => !allowed.has(id));
  if (others.length > 0) return `rows of other goals, ${tellCodes(others)}`;
  const [meant, understood] = [message.period, answered.understanding.period].map((period) =>
    tellPeriod(period, held.facts),
  );
  return meant === understood ? null : `another period, ${understood} for ${meant}`;
}

/** No time named is the year to date, whose figures are those of the quarters reported so far. */
function tellPeriod(
  period: LabelledMessage['period'] | Period,
  { year, reportedThrough }: GoalFacts,
): string {
  if (period === null) return `${year} to Q${reportedThrough ?? 1}`;
  const last = Math.max(...period.quarters);
  return period.cumulative ? `${period.year} to Q${last}` : `${period.year} Q${period.quarters.join(',')}`;
}
