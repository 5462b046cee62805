import type { GoalFilter, Measure, Ranking, Slots, StatusFilter } from '#src/domain/slots.ts';
import { judge, type LinearModel } from '../model/linear-model.ts';
import type { Signals } from '../reading/signals.ts';
import type { Understanding } from '../understanding.ts';

/** A head's answer that there is nothing of the kind. */
export const NONE = 'none';
/** A limit on a ratio, whose figure the rules read. */
export const THRESHOLD = 'threshold';

export type QuestionSlots = Pick<Slots, 'measure' | 'filter' | 'order' | 'limit'>;

/** Which figure, which goals and in which order are asked for, as the corpora taught; figures as the rules read them. */
export function learnQuestion(
  model: LinearModel,
  features: readonly string[],
  { signals, thread }: { readonly signals: Signals; readonly thread: Understanding | null },
): QuestionSlots {
  const label = (head: string): string => judge(model, head, features)[0]?.label ?? NONE;
  const filter = toFilter(label('filter'), signals, thread);
  const order = toRanking(label('order'));
  return {
    measure: filter === null ? toMeasure(label('measure')) : null,
    filter,
    order,
    limit: order === null ? null : (signals.limit ?? (order === null ? null : (thread?.limit ?? null))),
  };
}

const MEASURES: readonly Measure[] = ['actual', 'programmed', 'target', 'relative', 'compliance', 'remaining'];
const STATUSES: readonly StatusFilter[] = ['red', 'yellow', 'green', 'behind', 'met', 'over', 'missing'];
const RANKINGS: readonly Ranking[] = ['best', 'worst'];

function toMeasure(label: string): Measure | null {
  return MEASURES.find((measure) => measure === label) ?? null;
}

function toRanking(label: string): Ranking | null {
  return RANKINGS.find((ranking) => ranking === label) ?? null;
}

/** A limit that the words state stands whatever was learnt; one that they do not state is the thread's. */
function toFilter(label: string, signals: Signals, thread: Understanding | null): GoalFilter | null {
  if (signals.filter !== null && 'op' in signals.filter) return signals.filter;
  const status = STATUSES.find((each) => each === label);
  if (status !== undefined) return { status };
  const earlier = thread?.filter ?? null;
  return label === THRESHOLD && earlier !== null && 'op' in earlier ? earlier : null;
}
