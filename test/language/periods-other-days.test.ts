import { describe, expect, it } from 'vitest';
import { findPeriod, type PeriodContext } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import { toMeaning } from './period-cases.ts';

function read(text: string, context: PeriodContext): string {
  const found = findPeriod(tokenize(text), context);
  return found.kind === 'period' ? toMeaning(found.period) : found.kind;
}

interface Day {
  readonly when: string;
  readonly context: PeriodContext;
  readonly said: readonly (readonly [text: string, means: string])[];
}

const DAYS: readonly Day[] = [
  {
    when: 'on 10 January 2024, the year before all reported',
    context: { today: { year: 2024, month: 1, day: 10 }, reportedThrough: 4, defaultYear: 2023 },
    said: [
      ['Q3', '3 2023'],
      ['el trimestre pasado', '4 2023'],
      ['este trimestre', '1 2024'],
      ['el mes pasado', '4 2023'],
      ['el año pasado', '1,2,3,4+ 2023'],
      ['este año', '1,2,3,4+ 2024'],
      ['los dos últimos trimestres', '3,4 2023'],
      ['en lo que va de 2024', '1+ 2024'],
      ['el trimestre antepasado', '3 2023'],
      ['el semestre pasado', '3,4 2023'],
      ['el trimestre que acaba de cerrar', '4 2023'],
      ['ayer', '1 2024'],
      ['hace dos semanas', '4 2023'],
    ],
  },
  {
    when: 'on the leap day of 2024',
    context: { today: { year: 2024, month: 2, day: 29 }, reportedThrough: null, defaultYear: 2024 },
    said: [
      ['al 29 de febrero', '1+ 2024'],
      ['hace un año', '1 2023'],
      ['hace un mes', '1 2024'],
      ['hace dos meses', '4 2023'],
      ['en lo que va del año', '1+ 2024'],
      ['desde enero', '1 2024'],
      ['último trimestre reportado', '4 2023'],
      ['el próximo trimestre', '2 2024'],
      ['marzo de 2023', '1 2023'],
    ],
  },
  {
    when: 'on the last day of 2023, the third quarter reported',
    context: { today: { year: 2023, month: 12, day: 31 }, reportedThrough: 3, defaultYear: 2023 },
    said: [
      ['el próximo trimestre', '1 2024'],
      ['el próximo mes', '1 2024'],
      ['este trimestre', '4 2023'],
      ['el trimestre pasado', '3 2023'],
      ['en lo que va del año', '1,2,3+ 2023'],
      ['desde octubre', '4 2023'],
      ['ayer', '4 2023'],
      ['el próximo año', '1,2,3,4+ 2024'],
    ],
  },
  {
    when: 'on 2 April 2026, the first quarter closed and nothing reported',
    context: { today: { year: 2026, month: 4, day: 2 }, reportedThrough: null, defaultYear: 2026 },
    said: [
      ['Q1', '1 2026'],
      ['el trimestre pasado', '1 2026'],
      ['en lo que va del año', '1+ 2026'],
      ['los dos últimos trimestres', 'impossible'],
      ['el semestre pasado', '3,4 2025'],
      ['el trimestre antepasado', '4 2025'],
      ['la semana pasada', '1 2026'],
      ['hace 3 meses', '1 2026'],
      ['tercer trimestre de 2023', '3 2023'],
      ['2025', '1,2,3,4+ 2025'],
    ],
  },
];

describe.each(DAYS)('$when', ({ context, said }) => {
  it.each(said)('«%s» is %s', (text, means) => {
    expect(read(text, context)).toBe(means);
  });
});
