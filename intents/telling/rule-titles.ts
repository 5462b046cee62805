/** What the rules of a kind are about, as a heading. */
export const RULE_TITLES = {
  behind: 'Por debajo de lo programado a la fecha',
  'slow-quarter': 'Un trimestre lento que el acumulado no deja ver',
  over: 'Rebasadas',
  'missing-capture': 'Sin capturar',
  'missing-remark': 'Fuera de rango y sin observación',
  finding: 'Con cifras que no cuadran',
} as const;
