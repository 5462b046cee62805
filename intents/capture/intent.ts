import { lastQuarter } from '#src/domain/period.ts';
import type { Slots } from '#src/domain/slots.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import type { FiguresPart } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import { askQuarter, oneQuarter } from '../telling/ask-quarter.ts';
import { recordingOn } from '../telling/record-goal.ts';
import { toRecordingPlace } from '../telling/recording-place.ts';
import { type Ask, sayPeriod } from '../telling/say-again.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { headingOf, withMeasure } from '../telling/wording.ts';
import { CAPTURE_RULES } from './rules.ts';

const askCapture: Ask = (subject, { value, period }) =>
  `Registra ${value === null ? '' : `${formatNumber(value)} `}en ${subject}${sayPeriod(period)}`;

/** A figure is of one quarter: "al cuarto trimestre" names the fourth, not the year to date. */
function toOneQuarter(slots: Slots): Slots {
  const { period } = slots;
  if (period?.cumulative !== true) return slots;
  return { ...slots, period: { ...period, quarters: [lastQuarter(period)], cumulative: false } };
}

/** Record an achieved figure. */
export const CAPTURE: Intent = {
  name: 'capture',
  effect: 'write',
  needsSubject: true,
  needsGoals: true,
  awaits: 'value',
  slots: ['goals', 'units', 'period', 'value'],
  rules: CAPTURE_RULES,
  settle: toOneQuarter,
  examples: () => [],
  toCommand: (understanding, facts) => {
    const place = toRecordingPlace(understanding, facts);
    const { value } = understanding;
    return place === null || value === null
      ? null
      : { kind: 'record-progress', ...place, value, seen: 0, reason: null, remark: understanding.note };
  },
  ...recordingOn({
    ask: askCapture,
    whichGoal:
      '¿En qué meta o acción desea registrar la cifra? Escriba su clave, o unas palabras de su descripción.',
    wish: (goal, { understanding, setting }) => {
      const { value, period } = understanding;
      const quarter = oneQuarter(period);
      if (value === null)
        return {
          sentence: `¿Qué cifra desea registrar en la ${goal.record.code}? Escríbala con su trimestre.`,
        };
      const figure = withMeasure(value, goal.record);
      if (quarter === undefined) {
        const say = (asked: NonNullable<typeof period>): string =>
          askCapture(`la ${goal.record.code}`, { ...understanding, period: asked });
        return {
          sentence: `Desea registrar ${figure} en la ${goal.record.code}. Una captura es de un solo trimestre.`,
          parts: [askQuarter(setting, say, period?.year)],
        };
      }
      return {
        sentence: `Voy a registrar ${figure} en la ${goal.record.code}, ${formatQuarter(quarter)} de ${goal.record.year}. ¿Confirma?`,
        parts: [tellChange(goal, { quarter, value })],
      };
    },
  }),
};

interface Change {
  readonly quarter: 1 | 2 | 3 | 4;
  readonly value: number;
}

/** What is there now, and what would be. */
function tellChange({ record }: JudgedGoal, { quarter, value }: Change): FiguresPart {
  const [planned, before] = [plannedIn(record, quarter), achievedIn(record, quarter)];
  const of = (achieved: number | null): string => {
    const ratio = toRatio(achieved, planned);
    return ratio === null ? '' : ` (${formatPercent(ratio)} de lo programado)`;
  };
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: null,
    items: [
      { label: 'Programado en el trimestre', value: formatNumber(planned) },
      { label: 'Antes', value: before === null ? 'sin reportar' : `${formatNumber(before)}${of(before)}` },
      { label: 'Después', value: `${formatNumber(value)}${of(value)}` },
    ],
    notes:
      before === null || before === value
        ? []
        : [
            {
              kind: 'info',
              text: 'Ya hay una cifra reportada: sería una corrección, y se conserva la anterior.',
            },
          ],
    source: null,
  };
}
