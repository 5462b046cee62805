import type { Intent } from '../intent.ts';
import { recognisedOnly } from '../telling/not-yet.ts';
import { EXPORT_RULES } from './rules.ts';

/** A file: the official report, a spreadsheet. */
export const EXPORT: Intent = recognisedOnly({
  name: 'export',
  effect: 'read',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'filter', 'order', 'limit'],
  rules: EXPORT_RULES,
  wish: () => 'un archivo',
  instead: 'Mientras tanto, puedo darle aquí mismo las cifras: pida un resumen o una lista.',
});
