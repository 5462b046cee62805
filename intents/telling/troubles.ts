import type { Period } from '#src/domain/period.ts';
import { formatPeriod, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { Reply, TextPart } from '#src/reply/reply.ts';
import type { Setting, Told } from '../intent.ts';
import type { Trouble, Understanding } from '../understanding.ts';
import { sayPeriod } from './say-again.ts';
import type { JudgedGoal } from './scope.ts';
import { tellUnderstood } from './understood.ts';
import { headingOf } from './wording.ts';

export function plainReply(...texts: readonly string[]): Reply {
  return {
    title: null,
    understood: null,
    parts: texts.map((text) => ({ kind: 'text', text })),
    sources: [],
    footnotes: [],
    suggestions: [],
  };
}

export function textIfAny(text: string | undefined): readonly TextPart[] {
  return text === undefined ? [] : [{ kind: 'text', text }];
}

/** The goals are known, but not in the year asked about: say so, and what there is. */
export function tellUnheldYear(
  goals: readonly JudgedGoal[],
  understanding: Understanding,
  setting: Setting,
): Told {
  const { catalog } = setting;
  const asked = understanding.period?.year ?? catalog.year;
  const reply: Reply = {
    ...plainReply(
      `No tengo el programa de ${asked}: el que está cargado es el de ${catalog.year}.`,
      ...(goals.length > 0
        ? [`De ese año sí tengo:\n${goals.map(({ record }) => headingOf(record)).join('\n')}`]
        : []),
    ),
    understood: tellUnderstood(understanding, setting),
    suggestions: goals.slice(0, 3).map(({ record }) => ({
      label: `${record.code} en ${catalog.year}`,
      message: `avance de la ${record.code} en ${catalog.year}`,
    })),
  };
  return {
    reply,
    goals: goals.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
  };
}

export function tellUnknownCodes(codes: readonly string[], setting: Setting): Told {
  return {
    reply: {
      ...plainReply(
        sayUnknownCodes(codes, setting),
        'Escriba la clave como aparece en el informe, o unas palabras de su descripción.',
      ),
      suggestions: [{ label: 'Ver todas las metas', message: 'lista de todas las metas' }],
    },
    goals: [],
  };
}

export function sayUnknownCodes(codes: readonly string[], { catalog }: Setting): string {
  const lead = codes.length === 1 ? 'No existe la clave' : 'No existen las claves';
  return `${lead} ${joinWithAnd(codes)} en el programa ${catalog.year}.`;
}

export function tellImpossiblePeriod(text: string): Told {
  return {
    reply: plainReply(
      `No puedo situar «${text}» en el calendario del programa.`,
      `Los trimestres son ${joinWithAnd(([1, 2, 3, 4] as const).map(formatQuarter))}; también puede escribir meses («enero a junio»).`,
    ),
    goals: [],
  };
}

export function tellSeveralPeriods(periods: readonly Period[]): Told {
  return {
    reply: plainReply(
      `Nombró más de un periodo: ${joinWithAnd(periods.map(formatPeriod))}. Para no mezclar cifras, pregunte por uno a la vez.`,
    ),
    goals: [],
  };
}

const COLOUR_WORDS: Readonly<Record<string, string>> = { red: 'rojo', yellow: 'amarillo', green: 'verde' };

type SeveralColours = Extract<Trouble, { kind: 'several-colours' }>;

/** One list holds one colour, or yellow and red together; for others the person chooses. */
export function tellSeveralColours({ colours, units, period }: SeveralColours): Told {
  const where = `${units.map((unit) => ` de la unidad ${unit}`).join(' y')}${sayPeriod(period)}`;
  const words = colours.flatMap((colour) => COLOUR_WORDS[colour] ?? []);
  return {
    reply: {
      ...plainReply(
        `Nombró más de un color: ${joinWithAnd(words)}. Para no mezclarlos, elija la lista que quiere ver primero.`,
      ),
      suggestions: words.map((word) => ({ label: `En ${word}`, message: `metas en ${word}${where}` })),
    },
    goals: [],
  };
}
