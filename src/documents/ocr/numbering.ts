import type { GoalKind } from '#src/domain/goal.ts';
import type { Origin } from '#src/domain/source.ts';
import { findMeantCodes } from './misread-codes.ts';

/** A row's code as far as it is printed. */
export interface NumberedRow {
  readonly unitCode: string;
  readonly code: string | null;
  readonly kind: GoalKind | null;
  readonly page: number;
  readonly row: number;
}

export interface SettledCode {
  readonly code: string;
  readonly kind: GoalKind;
  readonly origin: Origin;
}

/** Gives each row a code. What is printed stands, but for digits that were misread. */
export function settleCodes(rows: readonly NumberedRow[]): readonly SettledCode[] {
  const segments = toSegments(rows);
  const meant = findMeantCodes(
    segments.map(({ goal, actions }) => ({ goal, actions: actions.map(({ code }) => numberOf(code)) })),
  );
  const mended = new Map<NumberedRow, NumberedRow>();
  for (const [index, { goal, rows: of, actions }] of segments.entries()) {
    const run = meant[index];
    const head = of.find(({ kind }) => kind === 'goal');
    if (head !== undefined && run !== undefined && run.goal !== null && run.goal !== goal) {
      mended.set(head, { ...head, code: head.code?.replace(/\d+$/u, String(run.goal)) ?? null });
    }
    for (const [place, row] of actions.entries()) {
      const number = run?.actions[place] ?? null;
      if (number !== null && number !== numberOf(row.code)) mended.set(row, { ...row, code: String(number) });
    }
  }
  return giveCodes(rows.map((row) => mended.get(row) ?? row));
}

/** An action by number; null for any other code. */
function numberOf(code: string | null): number | null {
  return code !== null && /^\d+$/u.test(code) ? Number(code) : null;
}

/**
 * What is printed stands. An action without a code takes its place in the
 * numbering: of its own goal's other actions, or, where none of them is numbered, of the way in which
 * every other goal of the document numbers its actions (goal n: n×100 + 1, 2, 3 …).
 */
function giveCodes(rows: readonly NumberedRow[]): readonly SettledCode[] {
  const settled = new Map<NumberedRow, SettledCode>();
  const segments = toSegments(rows);
  const step = commonStep(segments);
  const taken = new Set(rows.map((row) => `${row.unitCode} ${row.code}`));
  for (const segment of segments) {
    const base =
      ownBase(segment) ?? (segment.goal === null || step === undefined ? undefined : segment.goal * step);
    for (const row of segment.rows) {
      if (row.code !== null) {
        settled.set(row, { code: row.code, kind: row.kind ?? 'action', origin: 'printed' });
        continue;
      }
      const position = segment.actions.indexOf(row) + 1;
      const numbered = base === undefined ? undefined : String(base + position);
      const free = numbered !== undefined && !taken.has(`${row.unitCode} ${numbered}`);
      const code = free ? numbered : `${row.unitCode}-${row.page}.${row.row}`;
      taken.add(`${row.unitCode} ${code}`);
      settled.set(row, { code, kind: 'action', origin: 'inferred' });
    }
  }
  return rows.map((row) => settled.get(row) ?? { code: '', kind: 'action', origin: 'inferred' });
}

/** A goal and the actions that follow it, up to the next goal or unit. */
interface Segment {
  readonly goal: number | null;
  readonly rows: NumberedRow[];
  readonly actions: NumberedRow[];
}

function toSegments(rows: readonly NumberedRow[]): Segment[] {
  const segments: Segment[] = [];
  let unit: string | undefined;
  for (const row of rows) {
    if (row.kind === 'goal' || row.unitCode !== unit) {
      const number = row.kind === 'goal' ? /\d+$/u.exec(row.code ?? '')?.[0] : undefined;
      segments.push({ goal: number === undefined ? null : Number(number), rows: [], actions: [] });
    }
    unit = row.unitCode;
    const segment = segments.at(-1);
    segment?.rows.push(row);
    if (row.kind !== 'goal') segment?.actions.push(row);
  }
  return segments;
}

/** What the printed numbers of a segment's actions have in common: number minus place. */
function ownBase({ actions }: Segment): number | undefined {
  const bases = new Set(
    actions.flatMap((row, index) =>
      row.code !== null && /^\d+$/u.test(row.code) ? [Number(row.code) - index - 1] : [],
    ),
  );
  const [base] = bases;
  return bases.size === 1 ? base : undefined;
}

/** The number by which every numbered goal is multiplied to give the base of its actions. */
function commonStep(segments: readonly Segment[]): number | undefined {
  const steps = new Set(
    segments.flatMap((segment) => {
      const base = ownBase(segment);
      return base === undefined || segment.goal === null || segment.goal === 0 ? [] : [base / segment.goal];
    }),
  );
  const [step] = steps;
  return steps.size === 1 && Number.isInteger(step) ? step : undefined;
}
