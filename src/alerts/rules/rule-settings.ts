import { z } from 'zod';
import type { FindingKind } from '#src/domain/finding.ts';
import { TRAFFIC_LIGHTS } from '#src/domain/traffic-light.ts';
import type { Rule, RuleKind, RuleScope, RuleThresholds } from './rule.ts';

/** What is set otherwise than in the rule that it is laid over. */
export interface RuleSettings {
  readonly thresholds: Readonly<Record<string, unknown>>;
  readonly following: Readonly<Record<string, unknown>>;
}

const FINDING_KINDS = [
  'surplus',
  'recovered',
  'reworded',
  'inferred',
  'ambiguous',
  'unreconciled',
  'parent-mismatch',
  'unreported-quarter',
  'uncatalogued-line',
  'kept',
] as const satisfies readonly FindingKind[];

const RATIO = z.number().min(0).max(10);
const DAYS = z.number().int().min(0).max(90);
const LIGHTS = z.array(z.enum(TRAFFIC_LIGHTS)).min(1).readonly();

const THRESHOLDS: { readonly [Kind in RuleKind]: z.ZodType<RuleThresholds[Kind]> } = {
  behind: z.strictObject({
    lights: z
      .array(z.enum(['yellow', 'red']))
      .min(1)
      .readonly(),
  }),
  'slow-quarter': z.strictObject({ quarterBelow: RATIO, hiddenBy: LIGHTS }),
  over: z.strictObject({ lights: LIGHTS }),
  'missing-capture': z.strictObject({ dueBusinessDays: DAYS, askBusinessDays: DAYS }),
  'missing-remark': z.strictObject({ lights: LIGHTS }),
  finding: z.strictObject({ kinds: z.array(z.enum(FINDING_KINDS)).min(1).readonly() }),
};

const FOLLOWING = z.strictObject({ margin: z.number().min(0).max(1), escalateAfter: DAYS.nullable() });

const SETTINGS = z.object({
  thresholds: z.record(z.string(), z.unknown()),
  following: z.record(z.string(), z.unknown()),
});

export function writeSettings(settings: RuleSettings): string {
  return JSON.stringify(settings);
}

/** Null where another version wrote something else. */
export function readSettings(text: string): RuleSettings | null {
  try {
    return SETTINGS.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The rule of a narrower scope: as the wider one, but for what is set. Null: the settings are none of this rule's. */
export function laidOver(rule: Rule, settings: RuleSettings, scope: RuleScope): Rule | null {
  const thresholds = THRESHOLDS[rule.kind].safeParse({ ...rule.thresholds, ...settings.thresholds });
  const following = FOLLOWING.safeParse({ ...rule.following, ...settings.following });
  if (!thresholds.success || !following.success) return null;
  const { name, kind } = rule;
  return toRule({ name, kind, thresholds: thresholds.data, following: following.data, scope });
}

/** The thresholds were read by their kind's own form, which the compiler cannot follow through the union. */
function toRule(parts: Omit<Rule, 'thresholds' | 'kind'> & { kind: RuleKind; thresholds: unknown }): Rule {
  return parts as Rule;
}
