import { describeFilter, describeOrder, MEASURE_WORDS } from '#intents/telling/set-words.ts';
import { shorten } from '#intents/telling/wording.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Verdict } from '#src/domain/feedback.ts';
import { formatDay, formatNumber, formatPeriod, joinWithAnd } from '#src/language/format.ts';

/** What somebody thought of an answer; never who. */
export interface JudgedAnswer {
  /** The Monday of the week, ISO. */
  readonly week: string;
  readonly answerId: string;
  readonly verdict: Verdict;
  readonly comment: string | null;
  /** Null where the answer had been forgotten when it was judged. */
  readonly question: string | null;
  /** Null as well where an older version kept something else. */
  readonly understood: Understanding | null;
  readonly givenAt: string;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { good: 'me sirvió', bad: 'no me sirvió' };
const LONGEST_SHOWN = 160;
const MOST_CODES = 12;

/** By week, in the order in which they are given. */
export function tellFeedback(judged: readonly JudgedAnswer[], weeks: number): string {
  if (judged.length === 0) {
    return weeks === 1
      ? 'Esta semana nadie opinó de las respuestas.'
      : `Nadie opinó de las respuestas en las últimas ${weeks} semanas.`;
  }
  const sections = [...Map.groupBy(judged, ({ week }) => week)].map(([week, ofWeek]) => [
    headOf(week, ofWeek),
    ...ofWeek.flatMap(linesOf),
  ]);
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

export function toFeedbackJson(judged: readonly JudgedAnswer[]): Record<string, unknown> {
  return {
    weeks: [...Map.groupBy(judged, ({ week }) => week)].map(([week, ofWeek]) => ({
      week,
      feedback: ofWeek.map(({ answerId, verdict, question, understood, comment, givenAt }) => ({
        answerId,
        verdict,
        question,
        understood:
          understood === null
            ? null
            : {
                intent: understood.intent,
                goals: codesOf(understood),
                units: understood.units,
                period: understood.period,
              },
        comment,
        givenAt,
      })),
    })),
  };
}

function headOf(week: string, judged: readonly JudgedAnswer[]): string {
  const bad = judged.filter(({ verdict }) => verdict === 'bad').length;
  const good = judged.length - bad;
  return `Semana del lunes ${formatDay(week)}: ${formatNumber(good)} «me sirvió», ${formatNumber(bad)} «no me sirvió»`;
}

function linesOf({ answerId, verdict, question, understood, comment }: JudgedAnswer): readonly string[] {
  const asked =
    question === null || question === '' ? '(pregunta no guardada)' : `«${shorten(question, LONGEST_SHOWN)}»`;
  return [
    `  ${VERDICT_WORDS[verdict]}: ${asked}  [${answerId}]`,
    ...(understood === null ? [] : [`    Se entendió: ${tellMeaning(understood)}`]),
    ...(comment === null ? [] : [`    Comentario: ${comment}`]),
  ];
}

/** What a question was read as, by codes: the programme that it spoke of may have changed since. */
function tellMeaning(meaning: Understanding): string {
  const { intent, units, programs, lines, period, filter, order, measure } = meaning;
  const codes = codesOf(meaning);
  return [
    intent,
    ...(codes.length > MOST_CODES ? [`${codes.length} metas y acciones`] : some(codes, 'metas')),
    ...some(units, 'unidad'),
    ...some(programs, 'programa'),
    ...some(lines, 'línea'),
    ...(filter === null ? [] : [describeFilter(filter)]),
    ...(order === null ? [] : [describeOrder(order, measure === 'relative' ? 'relative' : 'compliance')]),
    ...(measure === null ? [] : [MEASURE_WORDS[measure]]),
    period === null ? 'sin periodo' : formatPeriod(period),
  ].join(' · ');
}

function codesOf({ goals, choices }: Understanding): readonly string[] {
  return [...goals, ...choices].map(({ code }) => code);
}

function some(codes: readonly string[], what: string): readonly string[] {
  return codes.length === 0 ? [] : [`${what} ${joinWithAnd(codes)}`];
}
