import { makeHelp } from './help/intent.ts';
import type { Intent } from './intent.ts';
import { LIST } from './list/intent.ts';
import { PROGRESS } from './progress/intent.ts';
import { SUMMARY } from './summary/intent.ts';
import { UNKNOWN } from './unknown/intent.ts';

const ANSWERING: readonly Intent[] = [SUMMARY, PROGRESS, LIST];

/** Every intent, the more specific first: of rules equally strong, the earlier intent's decides. */
export const INTENTS: readonly Intent[] = [UNKNOWN, LIST, SUMMARY, PROGRESS, makeHelp(ANSWERING)];

/** The intent of that name. Throws a RangeError for a name that is none: names come from the registry itself. */
export function getIntent(name: string): Intent {
  const intent = INTENTS.find((candidate) => candidate.name === name);
  if (intent === undefined) throw new RangeError(`no intent is called ${name}`);
  return intent;
}
