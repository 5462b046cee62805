import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { toStanding } from '#src/domain/standing.ts';
import { formatPercent, formatQuarter } from '#src/language/format.ts';
import type { ChartPart, ReplyPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from './about-goals.ts';
import { plainCell } from './cells.ts';
import { type LightShare, SHARE_COLUMNS, shareCells, tellShare, toLightShare } from './light-share.ts';
import { nameQuarters } from './scope.ts';

interface QuarterShare {
  readonly quarter: Quarter;
  readonly share: LightShare;
}

/** The goals of a unit, a programme or all, judged at each quarter's close: the colours per quarter. */
export function tellLightsByQuarter({ held, understanding, setting }: GoalsAsked): readonly ReplyPart[] {
  const asked = understanding.period?.quarters ?? QUARTERS;
  const closed = asked.filter((quarter) => held.reportedThrough !== null && quarter <= held.reportedThrough);
  const shares = closed.map((quarter): QuarterShare => ({ quarter, share: shareAt(held, quarter, setting) }));
  const open = asked.filter((quarter) => !closed.includes(quarter));
  const later = open.length === 0 ? '' : ` Todavía sin reportar: el ${nameQuarters(open)}.`;
  if (shares.length === 0)
    return [{ kind: 'text', text: `No hay trimestres reportados que comparar.${later}` }];
  return [
    { kind: 'text', text: `${tellChange(shares)}${later}` },
    {
      kind: 'table',
      caption: 'Metas y acciones por semáforo, al cierre de cada trimestre',
      columns: [{ label: 'Al cierre del', align: 'left' }, ...SHARE_COLUMNS],
      rows: shares.map(({ quarter, share }) => [plainCell(formatQuarter(quarter)), ...shareCells(share)]),
    },
    ...(shares.length > 1 ? [toChart(shares)] : []),
  ];
}

function toChart(shares: readonly QuarterShare[]): ChartPart {
  return {
    kind: 'chart',
    caption: 'Metas y acciones al cierre de cada trimestre',
    form: 'bars',
    names: { value: 'En verde o rebasadas', goal: 'Se pueden juzgar' },
    bars: shares.map(({ quarter, share }) => ({
      label: formatQuarter(quarter),
      value: share.onCourse,
      goal: share.judged,
      text: share.ratio === null ? 'ninguna se puede juzgar' : tellShare(share),
    })),
    target: null,
  };
}

function shareAt(
  { records }: GoalFacts,
  quarter: Quarter,
  { thresholds }: GoalsAsked['setting'],
): LightShare {
  return toLightShare(
    records.map((record) => ({ record, standing: toStanding(record, quarter, thresholds) })),
  );
}

/** As shown: a change that rounds away is none. */
function tellChange(shares: readonly QuarterShare[]): string {
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined) return '';
  const at = ({ quarter, share }: QuarterShare): string =>
    `${tellShare(share)} al cierre del ${formatQuarter(quarter)}`;
  if (shares.length === 1) return `En verde o rebasadas: ${at(first)}.`;
  if (first.share.ratio === null || last.share.ratio === null)
    return `En verde o rebasadas: ${shares.map(at).join('; ')}.`;
  const verb =
    formatPercent(first.share.ratio) === formatPercent(last.share.ratio)
      ? 'se mantiene'
      : last.share.ratio > first.share.ratio
        ? 'sube'
        : 'baja';
  return `La parte en verde o rebasadas ${verb}: de ${at(first)} a ${at(last)}.`;
}
