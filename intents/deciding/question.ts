import type { GoalFilter, Measure, Ranking, Slots, StatusFilter } from '#src/domain/slots.ts';
import { judge, type LinearModel, likeliest } from '../model/linear-model.ts';
import type { Signals } from '../reading/signals.ts';
import type { Understanding } from '../understanding.ts';

/** A head's answer that there is nothing of the kind. */
export const NONE = 'none';
/** A limit on a ratio, whose figure the rules read. */
export const THRESHOLD = 'threshold';

/** As the thread asked it. */
export const SAME = 'same';

/** A whole question takes nothing from its thread, unless this share says that it does. */
export const SURE_OF_THREAD = 0.93;

export type QuestionSlots = Pick<Slots, 'measure' | 'filter' | 'order' | 'limit'>;

interface Asked {
  readonly signals: Signals;
  readonly previous: Understanding | null;
  /** Does the message lean on its thread? One that does not asks the same only where that is sure. */
  readonly leaning: boolean;
  /** Does the intent take a filter? Of others nothing was taught about filters. */
  readonly asksForSet: boolean;
}

/** Which figure, which goals and in which order are asked for, as the corpora taught; figures as the rules read them. */
export function learnQuestion(
  model: LinearModel,
  shown: readonly number[],
  { signals, previous, leaning, asksForSet }: Asked,
): QuestionSlots {
  const label = (head: string): string => {
    const verdict = likeliest(judge(model, head, shown));
    const unsure = verdict?.label === SAME && !leaning && verdict.share < SURE_OF_THREAD;
    return verdict === undefined || unsure ? NONE : verdict.label;
  };
  const filter = asksForSet ? toFilter(label('filter'), signals, previous) : null;
  const ranking = toRanking(label('order'), signals, previous);
  return { measure: filter === null ? toMeasure(label('measure'), previous) : null, filter, ...ranking };
}

const MEASURES: readonly Measure[] = [
  'actual',
  'programmed',
  'target',
  'relative',
  'compliance',
  'remaining',
];
const STATUSES: readonly StatusFilter[] = ['red', 'yellow', 'green', 'behind', 'met', 'over', 'missing'];
const RANKINGS: readonly Ranking[] = ['best', 'worst'];

function toMeasure(label: string, previous: Understanding | null): Measure | null {
  if (label === SAME) return previous?.measure ?? null;
  return MEASURES.find((measure) => measure === label) ?? null;
}

function toRanking(
  label: string,
  signals: Signals,
  previous: Understanding | null,
): Pick<Slots, 'order' | 'limit'> {
  const { limit } = signals;
  const order =
    label === SAME ? (previous?.order ?? null) : (RANKINGS.find((each) => each === label) ?? null);
  if (order === null) return { order, limit: null };
  // "¿y las peores?" asks for as many as before.
  const goesOn = label === SAME || signals.opening.has('carryOn');
  return { order, limit: limit ?? (goesOn ? (previous?.limit ?? null) : null) };
}

/** A limit that the words state stands whatever was learnt; one that they do not state is the thread's. */
function toFilter(
  label: string,
  { filter, colours }: Signals,
  previous: Understanding | null,
): GoalFilter | null {
  if ((filter !== null && 'op' in filter) || colours.length > 0) return filter;
  if (label === SAME) return previous?.filter ?? null;
  const status = STATUSES.find((each) => each === label);
  return status === undefined ? null : { status };
}
