import type { Catalog } from '#src/domain/catalog.ts';
import type { Comparison } from '#src/domain/slots.ts';
import {
  type Followed,
  type FollowedEvent,
  isEverything,
  type Rhythm,
  type Wanted,
} from '#src/domain/subscription.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import { codedEntry, shorten, shortNameOf, unitNameOf } from './wording.ts';

const LONGEST_NAME = 60;
const MOST_GOALS = 6;

export const EVENT_WORDS: Readonly<Record<FollowedEvent, string>> = {
  red: 'caiga en rojo',
  yellow: 'pase a amarillo',
  green: 'pase a verde',
  over: 'se rebase',
  behind: 'quede por debajo de lo programado (amarillo o rojo)',
  recovered: 'se recupere (salga de amarillo o rojo)',
  light: 'cambie de color',
  figure: 'cambie su cifra',
};

const REACHING: Readonly<Record<Comparison, (percent: string) => string>> = {
  '<': (percent) => `baje de ${percent}`,
  '<=': (percent) => `baje a ${percent} o menos`,
  '>': (percent) => `pase de ${percent}`,
  '>=': (percent) => `llegue a ${percent}`,
};

export const RATIO_WORDS = {
  compliance: 'cumplimiento a la fecha',
  relative: 'avance relativo (de la meta anual)',
} as const;

export const RHYTHM_WORDS: Readonly<Record<Rhythm, string>> = {
  quarter: 'cada trimestre',
  month: 'cada mes',
};

/** "cuando caiga en rojo", "cuando su cumplimiento a la fecha baje de 80%", "cada trimestre". */
export function tellWhen(wanted: Wanted): string {
  if (wanted.kind === 'event') return `cuando ${EVENT_WORDS[wanted.event]}`;
  if (wanted.kind === 'threshold') {
    const { measure, op, value } = wanted;
    return `cuando su ${RATIO_WORDS[measure]} ${REACHING[op](`${formatNumber(value)}%`)}`;
  }
  return `${RHYTHM_WORDS[wanted.rhythm]}${wanted.quiet ? ', sólo si algo pide atención' : ''}`;
}

/** "aviso cuando caiga en rojo: 303 Despensas", "resumen de todo el programa, cada trimestre". */
export function tellFollowing(followed: Followed, wanted: Wanted, catalog: Catalog | null): string {
  const subjects = tellFollowed(followed, catalog);
  return wanted.kind === 'summary'
    ? `resumen de ${subjects}, ${tellWhen(wanted)}`
    : `aviso ${tellWhen(wanted)}: ${subjects}`;
}

/** "303 Despensas y 52201 Jefatura de …"; the codes alone of what no catalogue knows. */
export function tellFollowed(followed: Followed, catalog: Catalog | null): string {
  if (isEverything(followed)) return 'todo el programa';
  const { units, programs, lines } = followed;
  const nameOfUnit = (code: string): string => {
    const unit = catalog?.units.find((each) => each.code === code);
    return unit === undefined ? `unidad ${code}` : unitNameOf(unit);
  };
  const entry = (code: string, entries: Catalog['programs'] | undefined): string =>
    codedEntry(entries?.find((each) => each.code === code) ?? { code, name: null });
  return joinWithAnd([
    ...tellGoals(followed, catalog),
    ...units.map(nameOfUnit),
    ...programs.map((code) => `programa ${entry(code, catalog?.programs)}`),
    ...lines.map((code) => `línea ${entry(code, catalog?.lines)}`),
  ]);
}

function tellGoals({ goals }: Followed, catalog: Catalog | null): readonly string[] {
  if (goals.length > MOST_GOALS) return [`${goals.length} metas y acciones`];
  return goals.map(({ unitCode, code }) => {
    const namesakes = catalog?.goals.filter((each) => each.code === code) ?? [];
    const goal = namesakes.find((each) => each.unitCode === unitCode);
    const name = goal === undefined ? '' : ` ${shorten(shortNameOf(goal), LONGEST_NAME)}`;
    return `${code}${name}${namesakes.length > 1 ? ` (unidad ${unitCode})` : ''}`;
  });
}
