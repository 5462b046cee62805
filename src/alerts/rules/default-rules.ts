import { UNSETTLED_KINDS } from '#src/domain/finding.ts';
import type { Following, Rule, RuleScope } from './rule.ts';

const AGENCY: RuleScope = { kind: 'agency' };
/** What is late: two points clear of the limit are no chance, and after three business days somebody else has to know. */
const LATE: Following = { margin: 0.02, escalateAfter: 3 };
/** What is to be looked at, and nothing is late. */
const NOTICE: Following = { margin: 0.02, escalateAfter: null };

/** The rules of an agency that has set none of its own, in the order in which they are told. */
export const DEFAULT_RULES: readonly Rule[] = [
  {
    name: 'behind',
    kind: 'behind',
    thresholds: { lights: ['yellow', 'red'] },
    following: LATE,
    scope: AGENCY,
  },
  {
    name: 'slow-quarter',
    kind: 'slow-quarter',
    thresholds: { quarterBelow: 0.7, hiddenBy: ['green', 'over'] },
    following: LATE,
    scope: AGENCY,
  },
  { name: 'over', kind: 'over', thresholds: { lights: ['over'] }, following: NOTICE, scope: AGENCY },
  {
    name: 'missing-capture',
    kind: 'missing-capture',
    thresholds: { dueBusinessDays: 10, askBusinessDays: 5 },
    following: LATE,
    scope: AGENCY,
  },
  {
    name: 'missing-remark',
    kind: 'missing-remark',
    thresholds: { lights: ['yellow', 'red', 'over'] },
    following: LATE,
    scope: AGENCY,
  },
  {
    name: 'finding',
    kind: 'finding',
    thresholds: { kinds: UNSETTLED_KINDS },
    following: NOTICE,
    scope: AGENCY,
  },
];
