import { shorten } from '#intents/telling/wording.ts';
import type { UnansweredQuestion, WhyUnanswered } from '#src/domain/unanswered.ts';
import { formatDay, formatNumber } from '#src/language/format.ts';

export interface ReviewedQuestion extends UnansweredQuestion {
  /** Asked again with what has been taught since, it is answered. */
  readonly understoodNow: boolean;
}

const WHY_WORDS: Readonly<Record<WhyUnanswered, string>> = {
  'not-understood': 'no se entendió',
  'unknown-subject': 'nombra algo que no está en el programa',
  'unknown-codes': 'la clave no existe',
  'impossible-period': 'el periodo no existe',
  'several-periods': 'nombra varios periodos a la vez',
  'several-colours': 'nombra varios colores a la vez',
  'out-of-field': 'no es cosa del programa',
  'asked-back': 'coincidían muchas metas y se preguntó cuál',
};

const LONGEST_SHOWN = 160;
const ADVICE = `Para que se entienda un nombre, enséñelo:
  npm run avance -- alias add CLAVE "NOMBRE"          el de una meta
  npm run avance -- alias add --unit CLAVE "NOMBRE"   el de una unidad`;

/** By week, newest first, the most frequent first; in the order in which they are given. */
export function tellUnanswered(questions: readonly ReviewedQuestion[], weeks: number): string {
  if (questions.length === 0) {
    return weeks === 1
      ? 'Esta semana no hay preguntas sin entender.'
      : `No hay preguntas sin entender en las últimas ${weeks} semanas.`;
  }
  const sections = byWeek(questions).map(([week, ofWeek]) => [headOf(week, ofWeek), ...ofWeek.map(lineOf)]);
  const open = questions.some(({ understoodNow }) => !understoodNow);
  return [...sections, ...(open ? [[ADVICE]] : [])].map((lines) => lines.join('\n')).join('\n\n');
}

export function toUnansweredJson(questions: readonly ReviewedQuestion[]): Record<string, unknown> {
  return {
    weeks: byWeek(questions).map(([week, ofWeek]) => ({
      week,
      questions: ofWeek.map(({ text, times, why, firstAt, lastAt, understoodNow }) => ({
        text,
        times,
        why,
        firstAt,
        lastAt,
        understoodNow,
      })),
    })),
  };
}

function byWeek(
  questions: readonly ReviewedQuestion[],
): readonly (readonly [string, readonly ReviewedQuestion[]])[] {
  return [...Map.groupBy(questions, ({ week }) => week)];
}

function headOf(week: string, questions: readonly ReviewedQuestion[]): string {
  const times = questions.reduce((total, question) => total + question.times, 0);
  const different = `${formatNumber(questions.length)} ${questions.length === 1 ? 'pregunta' : 'preguntas'}`;
  return `Semana del lunes ${formatDay(week)}: ${different}, ${formatNumber(times)} ${times === 1 ? 'vez' : 'veces'}`;
}

function lineOf({ times, text, why, understoodNow }: ReviewedQuestion): string {
  const state = understoodNow ? 'ya se entiende' : WHY_WORDS[why];
  return `  ${String(times).padStart(3)} × «${shorten(text, LONGEST_SHOWN)}»: ${state}`;
}
