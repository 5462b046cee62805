import type { Rule } from '../intent.ts';
import { hasAny, namesGoals, type Signals } from '../reading/signals.ts';

const REMARKS = '(?:observaci(?:on|ones)|justificaci(?:on|ones)|explicaci(?:on|ones)|comentarios?)';
const LACKING =
  '(?:sin|falta|faltan|faltando|no (?:le |les )?(?:tiene|tienen|trae|traen|lleva|llevan|dejo|dejaron|puso|pusieron|capturo|capturaron|hay))';

/** "acciones sin observación", "a cuáles les falta la justificación". */
const UNEXPLAINED = new RegExp(
  String.raw`\b${LACKING}(?: (?:la|las|una|su|sus|de|ninguna|con)){0,2} ${REMARKS}\b`,
  'u',
);
/** "no está justificada": the same, of the goal itself. */
const NOT_EXPLAINED =
  /\b(?:sin|no estan?|no fueron|no quedaron) (?:justificar|explicar|justificad[oa]s?|explicad[oa]s?)\b/u;

const FIGURES =
  '(?:cifras?|datos?|numeros?|sumas?|totales|cantidades|metas?|acci(?:on|ones)|indicador(?:es)?|renglon(?:es)?|informe|reporte)';
const SURE_FAULTS = '(?:errores|error|inconsistencias?|discrepancias?|incongruencias?|descuadres?)';
const FAULTS = `(?:${SURE_FAULTS}|dudas?|diferencias?|fallas?)`;
const NOT_CLOSING =
  '(?:no|ni) (?:me |nos |se |les )?(?:cuadra|coincide|concuerda|checa|cierra|suma)n?(?: bien)?';

/** "qué cifras no cuadran", "qué no suma en el informe". */
const NOT_ADDING_UP = new RegExp(
  String.raw`\b${FIGURES}(?: \S+){0,3}? ${NOT_CLOSING}\b|\b(?:que|cual|cuales|algo que|lo que) ${NOT_CLOSING}\b`,
  'u',
);
/** "metas con dudas", "qué errores trae el informe", "cifras dudosas"; a difference alone may be asked of two terms. */
const WITH_FAULTS = new RegExp(
  [
    String.raw`\b${FIGURES} (?:con|en) ${FAULTS}\b`,
    String.raw`\b${SURE_FAULTS} (?:\S+ ){0,3}?(?:el |del |este |ese )?(?:informe|reporte|cifras|datos|numeros|avance)\b`,
    String.raw`\b${FIGURES}(?: que estan?)? (?:dudos[oa]s?|inconsistentes?|erroneo?s?|erroneas?|en duda|mal capturad[oa]s)\b`,
  ].join('|'),
  'u',
);

/** Of a goal that is named the answer is its observation or its figures; an observation's own words ask nothing. */
function isOther(signals: Signals): boolean {
  return (
    namesGoals(signals) ||
    signals.note !== null ||
    hasAny(signals, 'notify', 'stop', 'compare', 'fileNoun', 'fileTrouble', 'money', 'ownCase', 'define')
  );
}

const says =
  (...patterns: readonly RegExp[]) =>
  (signals: Signals): boolean =>
    patterns.some((pattern) => pattern.test(signals.typed)) && !isOther(signals);

/** The rules' names tell which of the two is asked for. */
export const UNEXPLAINED_RULE = 'gaps.unexplained';
export const DOUBTFUL_RULE = 'gaps.doubtful';

export const GAPS_RULES: readonly Rule[] = [
  { name: UNEXPLAINED_RULE, strength: 4, fires: says(UNEXPLAINED, NOT_EXPLAINED) },
  { name: DOUBTFUL_RULE, strength: 4, fires: says(NOT_ADDING_UP, WITH_FAULTS) },
];
