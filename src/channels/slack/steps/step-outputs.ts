import { LIGHTS_BY_CONCERN } from '#intents/telling/light-rule.ts';
import type { Answered } from '#src/bot/bot.ts';
import { type Standing, toStanding } from '#src/domain/standing.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { toRawLines } from '../blocks/escape.ts';
import { TEXT_SHARES } from '../blocks/limits.ts';

/** What the next steps of a workflow can use, as the manifest names it. Empty: not known, or not of one goal. */
export interface StepOutputs extends Record<string, string> {
  readonly text: string;
  readonly light: string;
  readonly relative_ratio: string;
  readonly compliance_ratio: string;
}

/**
 * The light is that of the one goal, or the one of most concern among several: a workflow that warns must not miss it.
 * Ratios are those of one goal alone, since those of different measures do not add up.
 */
export function toStepOutputs({ reply, goals, thresholds }: Answered): StepOutputs {
  const standings = goals.map(({ record, through }) => toStanding(record, through, thresholds));
  const [only] = standings.length === 1 ? standings : [];
  return {
    text: toRawLines(renderPlain(reply), TEXT_SHARES.textBesideBlocks),
    light: worstLight(standings),
    relative_ratio: formatRatio(only?.relativeRatio),
    compliance_ratio: formatRatio(only?.complianceRatio),
  };
}

function worstLight(standings: readonly Standing[]): string {
  const worst = LIGHTS_BY_CONCERN.find((light) => standings.some((standing) => standing.light === light));
  return worst === undefined ? '' : toLightBadge(worst).word;
}

/** "0.4549": a plain number with a point, for spreadsheets and conditions. */
function formatRatio(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : String(Number(ratio.toFixed(4)));
}
