import { ANNOTATE } from './annotate/intent.ts';
import { CAPTURE } from './capture/intent.ts';
import { COMPARE } from './compare/intent.ts';
import { DECLINE } from './decline/intent.ts';
import { DEFINE } from './define/intent.ts';
import { EXPLAIN } from './explain/intent.ts';
import { EXPORT } from './export/intent.ts';
import { FORECAST } from './forecast/intent.ts';
import { GAPS } from './gaps/intent.ts';
import { makeHelp } from './help/intent.ts';
import type { Intent } from './intent.ts';
import { LIST } from './list/intent.ts';
import { PROGRESS } from './progress/intent.ts';
import { RESPONSIBLE } from './responsible/intent.ts';
import { REVISE } from './revise/intent.ts';
import { SUBSCRIBE, UNSUBSCRIBE } from './subscribe/intent.ts';
import { SUMMARY } from './summary/intent.ts';
import { TRACE } from './trace/intent.ts';
import { TREND } from './trend/intent.ts';
import { UNKNOWN } from './unknown/intent.ts';

/** In the order in which help offers them. */
const ANSWERING: readonly Intent[] = [
  SUMMARY,
  PROGRESS,
  LIST,
  EXPLAIN,
  FORECAST,
  COMPARE,
  TREND,
  RESPONSIBLE,
  DEFINE,
];

/** Every intent, the more specific first: of rules equally strong, the earlier intent's decides. */
export const INTENTS: readonly Intent[] = [
  UNKNOWN,
  ANNOTATE,
  UNSUBSCRIBE,
  SUBSCRIBE,
  EXPORT,
  CAPTURE,
  DEFINE,
  EXPLAIN,
  RESPONSIBLE,
  FORECAST,
  COMPARE,
  TREND,
  LIST,
  SUMMARY,
  PROGRESS,
  makeHelp(ANSWERING),
];

/**
 * Intents that no corpus teaches. Their rules are explicit enough to decide before anything is weighed, and what is
 * weighed never sees them.
 */
export const EXPLICIT_INTENTS: readonly Intent[] = [REVISE, TRACE, GAPS, DECLINE];

/** What a message is in which nothing else is understood. */
export const FALLBACK: Intent = UNKNOWN;

/** The intent of that name. Throws a RangeError for a name that is none: names come from the registry itself. */
export function getIntent(name: string): Intent {
  const intent = [...EXPLICIT_INTENTS, ...INTENTS].find((candidate) => candidate.name === name);
  if (intent === undefined) throw new RangeError(`no intent is called ${name}`);
  return intent;
}
