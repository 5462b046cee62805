import type { Figure, Origin, SourceRef } from '#src/domain/source.ts';
import { describeDocument } from '../telling/wording.ts';

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  printed: 'impresa en el informe',
  recovered: 'recuperada con las sumas del informe',
  inferred: 'inferida: el informe no la determina',
  captured: 'capturada en Avance',
};

/** How a figure is known: "impresa en el informe". */
export function tellOrigin({ origin }: Figure): string {
  return ORIGIN_WORDS[origin];
}

/** "Tercer avance programático, corte al 30 de septiembre de 2023, página 3, renglón 4". */
export function tellPlace({ document, page, row }: SourceRef): string {
  return [
    describeDocument(document),
    ...(page === null ? [] : [`página ${page}`]),
    ...(row === null ? [] : [`renglón ${row}`]),
  ].join(', ');
}
