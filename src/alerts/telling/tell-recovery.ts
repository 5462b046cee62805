import { toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatDay, formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Followed } from '../follow.ts';
import type { RuleKind } from '../rules/rule.ts';
import { tellToDateFigures } from './tell-judgement.ts';

const MENDED: Readonly<Record<RuleKind, string>> = {
  behind: 'Ya no está por debajo de lo programado',
  'slow-quarter': 'El trimestre ya no es lento',
  over: 'Ya no rebasa lo programado',
  'missing-capture': 'Ya se capturó',
  'missing-remark': 'Ya está explicada o en rango',
  finding: 'Sus cifras ya cuadran',
};

/** How a goal stands now that an alert is over, and when it had begun. */
export function tellRecovery(
  { record, rule, state, quarter }: Pick<Followed, 'record' | 'rule' | 'state' | 'quarter'>,
  thresholds: LightThresholds,
): readonly string[] {
  const standing = toStanding(record, quarter, thresholds);
  const { light, complianceRatio } = standing;
  const told = `Se había avisado el ${formatDay(state.raisedOn)}.`;
  const mended = MENDED[rule?.kind ?? 'behind'];
  if (rule?.kind === 'missing-capture')
    return [`${mended} el ${formatQuarter(quarter)} de ${record.year}.`, told];
  const now =
    complianceRatio === null
      ? 'Sin nada programado a la fecha.'
      : `${formatBadge(toLightBadge(light))}: ${tellToDateFigures(standing, { year: record.year, quarter, complianceRatio }, { record })}`;
  const limit =
    rule?.kind === 'behind' ? [`Regla: verde desde ${formatPercent(thresholds.greenFrom)} a la fecha.`] : [];
  return [`${mended}.`, now, ...limit, told];
}
