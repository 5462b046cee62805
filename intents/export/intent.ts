import { rank, satisfies } from '#src/domain/selection.ts';
import { fold } from '#src/language/fold.ts';
import { formatNumber, formatPeriod } from '#src/language/format.ts';
import type { Intent } from '../intent.ts';
import { tellWish } from '../telling/read-back.ts';
import { goalFacts, judge, toGoalsQuery, yearIsHeld } from '../telling/scope.ts';
import { describeFilter } from '../telling/set-words.ts';
import { tellUnheldYear } from '../telling/troubles.ts';
import { tellSubjects } from '../telling/understood.ts';
import { EXPORT_RULES } from './rules.ts';

const CANNOT =
  'Esta versión todavía no genera archivos; aunque confirme, no se envía nada. Mientras tanto, puedo darle aquí mismo las cifras: pida un resumen o una lista.';

/** Names of file formats, which are no agency's words. */
const FORMATS: readonly { readonly name: string; readonly asked: RegExp }[] = [
  { name: 'Excel', asked: /\b(?:excel|xlsx?|hoja de calculo|spreadsheet)\b/u },
  { name: 'PDF', asked: /\bpdf\b/u },
  { name: 'CSV', asked: /\bcsv\b/u },
  { name: 'Word', asked: /\b(?:word|docx?)\b/u },
];

/** A file: the official report, a spreadsheet. */
export const EXPORT: Intent = {
  name: 'export',
  effect: 'read',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'filter', 'order', 'limit'],
  rules: EXPORT_RULES,
  examples: () => [],
  toQuery: toGoalsQuery,
  tell: (facts, understanding, setting) => {
    const { period, filter, order, limit } = understanding;
    if (!yearIsHeld(period, setting)) return tellUnheldYear([], understanding, setting);
    const goals = judge(goalFacts(facts), period, setting);
    const inSet = filter === null ? goals : goals.filter(({ standing }) => satisfies(standing, filter));
    const kept = order === null ? inSet : rank(inSet, order, 'compliance').slice(0, limit ?? inSet.length);
    const what = `${tellSubjects(understanding, setting)}: ${formatNumber(kept.length)} ${kept.length === 1 ? 'meta o acción' : 'metas y acciones'}`;
    const set = filter === null ? '' : ` ${describeFilter(filter)}`;
    const time = period === null ? '' : `, ${formatPeriod(period)}`;
    const format = FORMATS.find(({ asked }) => asked.test(fold(understanding.text)))?.name;
    const sentence =
      format === undefined
        ? `Desea un archivo de ${what}${set}${time}. ¿En qué formato: Excel, PDF o CSV?`
        : `Voy a preparar un archivo de ${format} de ${what}${set}${time}. ¿Confirma?`;
    return tellWish({ understanding, setting }, { sentence, cannot: CANNOT });
  },
};
