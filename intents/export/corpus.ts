import type { Phrasing } from '../phrasing.ts';

export const EXPORT_CORPUS: readonly Phrasing[] = [
  { says: 'mándame el tercer avance en Excel', quarters: [3] },
  { says: 'excel de {unit} Q2', quarters: [2] },
  { says: 'excel porfa' },
  { says: 'bájame todo en csv' },
  { says: 'quiero el reporte en PDF' },
  { says: 'exporta todo' },
  { says: 'necesito el archivo en excel' },
  { says: '¿me generas el informe trimestral en PDF?' },
  { says: 'descargar en csv' },
  { says: 'pásame el formato oficial' },
  { says: 'dame todo en excel' },
];
