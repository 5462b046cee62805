import { UNSETTLED_KINDS } from '#src/domain/finding.ts';
import type { Rule, RuleScope } from './rule.ts';

const AGENCY: RuleScope = { kind: 'agency' };

/** The rules of an agency that has set none of its own, in the order in which they are told. */
export const DEFAULT_RULES: readonly Rule[] = [
  { name: 'behind', kind: 'behind', thresholds: { lights: ['yellow', 'red'] }, scope: AGENCY },
  {
    name: 'slow-quarter',
    kind: 'slow-quarter',
    thresholds: { quarterBelow: 0.7, hiddenBy: ['green', 'over'] },
    scope: AGENCY,
  },
  { name: 'over', kind: 'over', thresholds: { lights: ['over'] }, scope: AGENCY },
  {
    name: 'missing-capture',
    kind: 'missing-capture',
    thresholds: { dueBusinessDays: 10, askBusinessDays: 5 },
    scope: AGENCY,
  },
  {
    name: 'missing-remark',
    kind: 'missing-remark',
    thresholds: { lights: ['yellow', 'red', 'over'] },
    scope: AGENCY,
  },
  { name: 'finding', kind: 'finding', thresholds: { kinds: UNSETTLED_KINDS }, scope: AGENCY },
];
