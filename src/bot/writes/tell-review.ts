import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { headingOf } from '#intents/telling/wording.ts';
import type { RecordProgress } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { wholeYear } from '#src/domain/query.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toGraveAct, toMainAct, toReply } from '#src/reply/to-reply.ts';

export interface ReviewRequest {
  readonly entryId: number;
  readonly command: RecordProgress;
  readonly author: string;
}

/** A figure to be approved or returned: what it is, against what, and why. */
export async function tellReviewRequest(db: Db, { entryId, command, author }: ReviewRequest): Promise<Reply> {
  const { code, year, quarter, value, reason, remark } = command;
  const record = await readRecord(db, command);
  const planned = record === undefined ? null : plannedIn(record, quarter);
  const before = record === undefined ? null : achievedIn(record, quarter);
  const ratio = toRatio(value, planned);
  const notes = [
    ...(reason === null ? [] : [`Motivo de la corrección: ${reason}`]),
    ...(remark === null ? [] : [`Observación: ${remark}`]),
  ];
  return {
    ...toReply(
      {
        kind: 'figures',
        heading: record === undefined ? code : headingOf(record),
        light: null,
        items: [
          {
            label: 'Capturado',
            value: `${formatNumber(value)}${ratio === null ? '' : ` (${formatPercent(ratio)} de lo programado)`}`,
          },
          { label: 'Programado en el trimestre', value: formatNumber(planned) },
          { label: 'Antes', value: before === null ? 'sin reportar' : formatNumber(before) },
        ],
        notes: notes.map((text) => ({ kind: 'info', text })),
        source: null,
      },
      { kind: 'person', lead: 'Capturó', person: author },
      {
        kind: 'acts',
        acts: [
          toMainAct('Aprobar', 'approve', String(entryId)),
          toGraveAct('Devolver', 'return', String(entryId)),
        ],
      },
    ),
    title: 'Captura por revisar',
    understood: `${formatQuarter(quarter)} de ${year}`,
  };
}

/** The goal as it stands now. */
export async function readRecord(
  db: Db,
  { goalId, year }: Pick<RecordProgress, 'goalId' | 'year'>,
): Promise<GoalRecord | undefined> {
  const facts = await readFacts(db, { ...wholeYear(year), goalIds: [goalId] });
  return facts.kind === 'goals' ? facts.records[0] : undefined;
}
