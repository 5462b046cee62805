import {
  findReadingRule,
  type RecordedReadingRule,
  readReadingRules,
  writeReadingRule,
} from '#db/queries/agency-settings.ts';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import type { ReadingRule } from '#src/domain/readable.ts';
import type { RoleParts } from './change-role.ts';
import { tellDenied } from './denied.ts';
import { mayManage } from './may-manage.ts';
import type { Given, ReadingOutcome, ReadingWanted, RosterReading } from './roster.ts';

/** Who reads what, as administrators say it. */
export const READING_WORDS: Readonly<Record<ReadingRule, string>> = {
  all: 'todas las personas consultan todas las unidades',
  own: 'cada quien consulta sólo su unidad; dirección y administración, todas',
};

const MOST_STEPS = 5;

/** Sets who reads what. Whoever changes it takes the turn of all writers, so that each sees what the one before did. */
export async function changeReadingRule(parts: RoleParts, wanted: ReadingWanted): Promise<ReadingOutcome> {
  const appointed = await parts.people.appointed();
  const outcome = await writeAtOnce(parts.db, async (db) => {
    await takeTurn(db);
    if (!(await mayManage(db, wanted.author, appointed))) return 'denied';
    return change(db, wanted, parts.dayOf);
  });
  return outcome === 'denied' ? tellDenied(parts.people) : outcome;
}

async function change(
  db: Db,
  { rule, reason, author, seen, at }: ReadingWanted,
  dayOf: RoleParts['dayOf'],
): Promise<ReadingOutcome> {
  const before = await findReadingRule(db);
  if ((before?.rule ?? 'all') === rule) return { kind: 'same', told: READING_WORDS[rule] };
  if (seen !== undefined && seen !== (before?.id ?? null)) {
    const told = READING_WORDS[before?.rule ?? 'all'];
    return { kind: 'meanwhile', told, given: before === undefined ? null : toGiven(before, dayOf) };
  }
  const trace = author.kind === 'person' ? author.key : author.name;
  await writeReadingRule(db, { rule, reason, author: trace, at });
  return { kind: 'changed', told: READING_WORDS[rule] };
}

/** The rule that stands, and how it came to be. */
export async function readRosterReading({ db, dayOf }: RoleParts): Promise<RosterReading> {
  const rules = await readReadingRules(db);
  const last = rules.at(-1);
  const rule = last?.rule ?? 'all';
  const steps = rules.map((each) => {
    const why = each.reason === null ? '' : ` (${each.reason})`;
    return { told: `${READING_WORDS[each.rule]}${why}`, ...toGiven(each, dayOf) };
  });
  return {
    kind: 'reading',
    rule,
    told: READING_WORDS[rule],
    seen: last?.id ?? null,
    steps: steps.toReversed().slice(0, MOST_STEPS),
  };
}

function toGiven({ author, recordedAt }: RecordedReadingRule, dayOf: RoleParts['dayOf']): Given {
  return { author, on: dayOf(recordedAt) };
}
