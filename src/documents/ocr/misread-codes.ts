/** The actions that follow one goal, by the numbers that are printed; null where none is. */
export interface CodeRun {
  /** The goal's own number; null where it has none. */
  readonly goal: number | null;
  readonly actions: readonly (number | null)[];
}

export interface MeantCodes {
  readonly goal: number | null;
  readonly actions: readonly (number | null)[];
}

/** So many other numbers must agree before one is taken for misread. */
const FEWEST_WITNESSES = 2;

/**
 * The numbers that were meant. One is taken for misread where all others of its run follow each other, where it
 * breaks their order or leaps, and where one digit leads to the number of its place.
 */
export function findMeantCodes(runs: readonly CodeRun[]): readonly MeantCodes[] {
  const settled = runs.map((run) => ({ ...run, actions: mendActions(run.actions) }));
  return settled.map((run, index) => {
    const steps = settled.flatMap((other, at) => (at === index ? [] : (stepOf(other) ?? [])));
    return { goal: mendGoal(run, steps), actions: run.actions };
  });
}

function mendActions(numbers: readonly (number | null)[]): readonly (number | null)[] {
  const base = commonBase(numbers);
  if (base === undefined) return numbers;
  const odd = [...numbers.keys()].filter((index) => isOff(numbers, index, base));
  const [at, ...more] = odd;
  if (at === undefined || more.length > 0) return numbers;
  const printed = numbers[at] ?? 0;
  const meant = base + at + 1;
  const isBetween = inOrder(numbers[at - 1], printed) && inOrder(printed, numbers[at + 1]);
  // A number left out makes the next one greater by one or two; a digit of the tens is no such gap.
  const isFar = Math.abs(printed - meant) >= 10;
  return (!isBetween || isFar) && isOneDigit(printed, meant) ? numbers.with(at, meant) : numbers;
}

/** The number minus the place that all but one of the numbers share. */
function commonBase(numbers: readonly (number | null)[]): number | undefined {
  const bases = numbers.flatMap((number, index) => (number === null ? [] : [number - index - 1]));
  return bases.find((base) => {
    const witnesses = bases.filter((other) => other === base).length;
    return witnesses >= FEWEST_WITNESSES && witnesses >= bases.length - 1;
  });
}

function isOff(numbers: readonly (number | null)[], index: number, base: number): boolean {
  const number = numbers[index];
  return number !== null && number !== undefined && number !== base + index + 1;
}

function inOrder(before: number | null | undefined, after: number | null | undefined): boolean {
  return before === null || before === undefined || after === null || after === undefined || before < after;
}

/** By what the goal's number is multiplied to give the number before its first action. */
function stepOf({ goal, actions }: CodeRun): number | undefined {
  const base = commonBase(actions);
  return base === undefined || goal === null || goal === 0 ? undefined : base / goal;
}

function mendGoal({ goal, actions }: CodeRun, steps: readonly number[]): number | null {
  const base = commonBase(actions);
  const [step] = steps;
  if (goal === null || base === undefined || step === undefined || steps.length < FEWEST_WITNESSES)
    return goal;
  if (steps.some((other) => other !== step) || !Number.isInteger(base / step)) return goal;
  return isOneDigit(goal, base / step) ? base / step : goal;
}

function isOneDigit(printed: number, meant: number): boolean {
  const [shown, right] = [String(printed), String(meant)];
  if (shown.length !== right.length) return false;
  return [...shown].filter((digit, index) => digit !== right[index]).length === 1;
}
