import type { GoalFilter } from '#src/domain/slots.ts';
import type { Wanted } from '#src/domain/subscription.ts';
import { tokenize } from '#src/language/tokens.ts';
import { findThreshold } from '../../reading/threshold.ts';
import { toWords, type Word } from '../../reading/words.ts';

export type Limit = Extract<Wanted, { kind: 'threshold' }>;

export type LimitSaid =
  | { readonly kind: 'none' }
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** A limit is said, and not of what; or it is said of something that cannot happen. */
  | { readonly kind: 'of-what'; readonly limit: Omit<Limit, 'measure' | 'kind'> };

const COMPLIANCE =
  /\b(?:cumplimiento|cumpl\b|cump\b|de lo (?:programado|planeado|calendarizado)|contra (?:lo )?program)/u;
const RELATIVE = /\b(?:relativ[oa]|meta anual|anual|de la meta)\b/u;
const PROGRESS = /\bavances?\b/u;
/** "bajan de 80": a limit without a sign. */
const BARE =
  /\b(?:(?<under>baj|ca|disminuy|desciend)|(?<above>pas|lleg|alcanc|super|sub))\p{L}* (?:del?|a|al|los|el|por debajo de|por arriba de) (?<value>\d{1,3})\b/u;

/**
 * "si bajan de 80 %": what is achieved to date only grows, so that what falls is the compliance. What rises may be
 * either, and is asked for where it is not said.
 * @param codes what of the message is a code, and no figure
 */
export function findLimit(folded: string, codes: readonly string[]): LimitSaid {
  const own = new Set(codes.map((code) => code.toLowerCase()));
  const words = toWords(tokenize(folded), () => undefined);
  const countable = (at: number): boolean => !isCode(words, at, own);
  const found =
    toLimit(findThreshold(words, { countable, earlier: null, ofSet: false })) ?? bareLimit(folded, own);
  if (found === undefined) return { kind: 'none' };
  const { op, value } = found;
  const falls = op === '<' || op === '<=';
  if (COMPLIANCE.test(folded)) {
    return { kind: 'limit', limit: { kind: 'threshold', measure: 'compliance', op, value } };
  }
  if (RELATIVE.test(folded)) {
    return { kind: 'limit', limit: { kind: 'threshold', measure: 'relative', op, value } };
  }
  const isClear = found.inPercent && (falls ? !PROGRESS.test(folded) : PROGRESS.test(folded));
  if (!isClear) return { kind: 'of-what', limit: { op, value } };
  return {
    kind: 'limit',
    limit: { kind: 'threshold', measure: falls ? 'compliance' : 'relative', op, value },
  };
}

interface Found extends Omit<Limit, 'measure' | 'kind'> {
  readonly inPercent: boolean;
}

function toLimit(filter: GoalFilter | undefined): Found | undefined {
  return filter === undefined || 'status' in filter
    ? undefined
    : { op: filter.op, value: filter.value, inPercent: true };
}

function bareLimit(folded: string, codes: ReadonlySet<string>): Found | undefined {
  const { under, value } = BARE.exec(folded)?.groups ?? {};
  if (value === undefined || codes.has(value)) return undefined;
  return { op: under === undefined ? '>=' : '<', value: Number(value), inPercent: false };
}

function isCode(words: readonly Word[], at: number, codes: ReadonlySet<string>): boolean {
  return codes.has(words[at]?.text ?? '');
}
