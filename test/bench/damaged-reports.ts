import fc from 'fast-check';
import { type Damage, DRAW, FIGURE_DAMAGES, FORM_DAMAGES } from '#test/documents/damaged/damages.ts';
import { damageOneRow, type Outcome, readTrial, TRIAL } from '#test/documents/damaged/trial.ts';
import { renderColumns } from './table.ts';

const SEED = 20_230_930;
/** Reports of each kind of damage. */
const REPORTS = 250;
const LEAST_PRECISION = 0.999;
const LEAST_RECALL = 0.95;

const HEADINGS = [
  'one row of each report',
  'rows',
  'sure',
  'of them right',
  'determined',
  'of them undone',
  'ambiguous',
  'of them rightly',
  'unreconciled',
  'wrong words',
];

/**
 * Invented reports with one row damaged: how often a row that is called clean or recovered is right in every figure,
 * and how often one that the checks determine is read as it was before.
 */
export function measureDamagedReports(): string {
  const kinds = Object.entries({ ...FIGURE_DAMAGES, ...FORM_DAMAGES });
  const measured = kinds.map(([kind, damage]) => ({ kind, outcomes: outcomesOf(damage) }));
  const single = measured.flatMap(({ outcomes }) => outcomes);
  const rows = [
    ...measured.map(({ kind, outcomes }) => toRow(kind, outcomes)),
    toRow('any one of these', single),
    toRow('two of the first seventeen', outcomesOfTwo()),
  ];
  const others = single.reduce((sum, each) => sum + each.others, 0);
  const wrong = single.reduce((sum, each) => sum + each.wrongOthers, 0);
  const unsure = single.reduce((sum, each) => sum + each.unsureOthers, 0);
  return [
    `Reading damaged reports (${REPORTS} invented reports a row, seed ${SEED})`,
    'determined: only one row turns into the printed one by a single damage, by brute force; alone or beside the goal that adds it up',
    renderColumns([HEADINGS, ...rows]),
    `aims: right ≥ ${100 * LEAST_PRECISION} % ${verdict(shareRight(single), LEAST_PRECISION)}; undone ≥ ${100 * LEAST_RECALL} % ${verdict(shareUndone(single), LEAST_RECALL)}`,
    `undamaged rows beside them: ${others}, of which ${wrong} wrong and called sure, ${unsure} in doubt`,
  ].join('\n');
}

function verdict(share: number, least: number): string {
  return share >= least ? 'met' : 'MISSED';
}

function outcomesOf(damage: Damage): readonly Outcome[] {
  return fc
    .sample(TRIAL, { seed: SEED, numRuns: REPORTS })
    .flatMap((drawn) => damageOneRow(drawn, damage) ?? [])
    .map(readTrial);
}

function outcomesOfTwo(): readonly Outcome[] {
  const damage = fc.constantFrom(...Object.values(FIGURE_DAMAGES));
  const drawn = fc.record({ trial: TRIAL, second: DRAW, one: damage, other: damage });
  return fc
    .sample(drawn, { seed: SEED, numRuns: 2 * REPORTS })
    .flatMap(({ trial, second, one, other }) => {
      const both: Damage = (row, draw) => {
        const hurt = one(row, draw);
        return hurt === undefined || hurt.periods.length < 2 ? undefined : other(hurt, second);
      };
      return damageOneRow(trial, both) ?? [];
    })
    .map(readTrial);
}

function isSure({ state }: Outcome): boolean {
  return state === 'clean' || state === 'recovered';
}

function isDetermined({ possible }: Outcome): boolean {
  return possible === 1;
}

function shareRight(outcomes: readonly Outcome[]): number {
  const sure = outcomes.filter(isSure);
  return sure.filter((each) => !each.isWrong).length / sure.length;
}

function shareUndone(outcomes: readonly Outcome[]): number {
  const determined = outcomes.filter(isDetermined);
  return determined.filter(({ isRight }) => isRight).length / determined.length;
}

function toRow(kind: string, outcomes: readonly Outcome[]): readonly string[] {
  const ambiguous = outcomes.filter(({ state }) => state === 'ambiguous');
  const rightly = ambiguous.filter((each) => !isDetermined(each) && !each.tellsWrong);
  const percent = (share: number): string => (Number.isNaN(share) ? '' : `${(100 * share).toFixed(2)} %`);
  return [
    kind,
    String(outcomes.length),
    String(outcomes.filter(isSure).length),
    percent(shareRight(outcomes)),
    String(outcomes.filter(isDetermined).length),
    percent(shareUndone(outcomes)),
    String(ambiguous.length),
    percent(rightly.length / ambiguous.length),
    String(outcomes.filter(({ state }) => state === 'unreconciled').length),
    String(outcomes.filter(({ hasWrongWords }) => hasWrongWords).length),
  ];
}
