import type { Quarter } from '#src/domain/period.ts';
import { formatQuarter } from '#src/language/format.ts';
import type { FiguresPart } from '#src/reply/reply.ts';
import type { Intent } from '../intent.ts';
import { askQuarter, oneQuarter } from '../telling/ask-quarter.ts';
import { recordingOn } from '../telling/record-goal.ts';
import { toRecordingPlace } from '../telling/recording-place.ts';
import { type Ask, sayPeriod } from '../telling/say-again.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { headingOf } from '../telling/wording.ts';
import { ANNOTATE_RULES } from './rules.ts';

const askAnnotate: Ask = (subject, { note, period }) =>
  `Agrega a ${subject}${sayPeriod(period)} la observación${note === null ? '' : `: ${note}`}`;

/** Record an observation. */
export const ANNOTATE: Intent = {
  name: 'annotate',
  effect: 'write',
  needsSubject: true,
  needsGoals: true,
  awaits: 'note',
  slots: ['goals', 'units', 'period', 'note'],
  rules: ANNOTATE_RULES,
  examples: () => [],
  toCommand: (understanding, facts) => {
    const place = toRecordingPlace(understanding, facts);
    const { note } = understanding;
    return place === null || note === null ? null : { kind: 'add-remark', ...place, text: note };
  },
  ...recordingOn({
    ask: askAnnotate,
    whichGoal:
      '¿A qué meta o acción desea agregar la observación? Escriba su clave, o unas palabras de su descripción.',
    wish: (goal, { understanding, setting }) => {
      const { note, period } = understanding;
      const { code, year } = goal.record;
      const quarter = oneQuarter(period);
      if (note === null)
        return {
          sentence: `¿Cuál es el texto de la observación de la ${code}? Escríbalo después de dos puntos.`,
        };
      if (quarter === undefined) {
        const say = (asked: NonNullable<typeof period>): string =>
          askAnnotate(`la ${code}`, { ...understanding, period: asked });
        return {
          sentence: `Desea agregar a la ${code} la observación: «${note}». Una observación es de un solo trimestre.`,
          parts: [askQuarter(setting, say, period?.year)],
        };
      }
      return {
        sentence: `Voy a agregar a la ${code}, ${formatQuarter(quarter)} de ${year}, la observación: «${note}». ¿Confirma?`,
        parts: [tellChange(goal, quarter, note)],
      };
    },
  }),
};

/** What is there now, and what would be: remarks stand beside each other. */
function tellChange({ record }: JudgedGoal, quarter: Quarter, note: string): FiguresPart {
  const before = record.remarks.filter((remark) => remark.quarter === quarter).map(({ text }) => `«${text}»`);
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: null,
    items: [
      { label: 'Antes', value: before.join(' ') || 'sin observación' },
      { label: 'Después', value: [...before, `«${note}»`].join(' ') },
    ],
    notes: [],
    source: null,
  };
}
