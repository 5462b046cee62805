import { type Period, QUARTERS, type Quarter } from '#src/domain/period.ts';
import { formatQuarter } from '#src/language/format.ts';
import type { ChoicesPart } from '#src/reply/reply.ts';
import type { Setting } from '../intent.ts';

/** The one quarter that something is to be recorded for; undefined where the message names none or several. */
export function oneQuarter(period: Period | null): Quarter | undefined {
  const [first, second] = period?.quarters ?? [];
  return second === undefined ? first : undefined;
}

/** "¿De qué trimestre?": each choice says the whole wish again with its quarter. */
export function askQuarter(
  { catalog }: Setting,
  say: (period: Period) => string,
  year: number = catalog.year,
): ChoicesPart {
  return {
    kind: 'choices',
    question: '¿De qué trimestre?',
    options: QUARTERS.map((quarter) => ({
      label: `${formatQuarter(quarter)} de ${year}`,
      message: say({ year, quarters: [quarter], cumulative: false }),
    })),
  };
}
