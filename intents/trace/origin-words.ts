import type { Figure, Origin } from '#src/domain/source.ts';

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
