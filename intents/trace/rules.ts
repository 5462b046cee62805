import { fold } from '#src/language/fold.ts';
import type { Rule } from '../intent.ts';
import { has, hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';

/** What people have done to a figure, as past and finished; of "quién captura" the answer is whose task it is. */
const DONE =
  '(?:capturo|capturaron|registro|registraron|subio|subieron|metio|metieron|ingreso|ingresaron|anoto|anotaron|apunto|apuntaron|aprobo|aprobaron|autorizo|autorizaron|valido|validaron|reviso|revisaron|corrigio|corrigieron|modifico|modificaron|cambio|cambiaron|actualizo|actualizaron|devolvio|devolvieron|rechazo|rechazaron|ajusto|ajustaron|edito|editaron|movio|movieron|reprogramo|reprogramaron|recalendarizo|(?<!a |su )cargo|cargaron|dio de alta|dieron de alta)';
const HAS_BEEN =
  '(?:capturad|registrad|subid|ingresad|anotad|aprobad|autorizad|validad|revisad|corregid|modificad|cambiad|actualizad|devuelt|ajustad|editad|reprogramad)[oa]s?';

const WHO_DID = new RegExp(
  String.raw`(?<!\ba |\bcon |\bde |\bpara )\b(?:quien|quienes|que persona)(?! no\b| me\b| nos\b| les\b)(?: (?:fue|fueron|lo|la|los|las|se|le|es|el|que|quien|ha|han|haya)){0,4} (?:${DONE}|${HAS_BEEN})\b`,
  'u',
);
/** Of the words of an observation; of a book it asks nothing that is known here. */
const WHO_WROTE =
  /\b(?:quien|quienes)(?: \S+){0,3}? (?:escribio|redacto|puso|agrego|anadio|dejo)\b.*\b(?:observacion|nota|comentario|justificacion)/u;
/** As a question: "yo no estaba cuando se capturó" asks something else. */
const WHEN_DONE = new RegExp(
  String.raw`(?:^|\b(?:y|saber|dime|dices|sabes|sabe|ver|decir|decirme|pregunto|desde|hola|oye) )cuando(?: (?:se|la|lo|las|los|le|fue|fueron|quedo|ha|han|sido)){0,4} (?:${DONE}|${HAS_BEEN})\b`,
  'u',
);
/** "¿de dónde salió ese dato?": of a colour, a ratio or a jump it asks for a rule or a reason. */
const WHERE_FROM =
  /\bde donde (?:lo |la |los |las )?(?:sale|salen|salio|salieron|sacas|sacaste|sacan|sacaron|viene|vienen|vino|obtienes|obtuviste|obtienen|tomas|tomaste|toman)\b/u;
const SOURCE_OF =
  /\b(?:fuente|procedencia|origen) de(?:l| la| los| las| ese| esa| esos| esas| este| esta| estos| estas)? ?(?:dato|cifra|numero|informacion)/u;
const OF_A_FIGURE = /\b(?:dato|datos|cifra|cifras|numero|numeros|captura|capturas|informacion)\b/u;
const OF_ANOTHER_KIND =
  /\b(?:tanto|tanta|tantos|tantas|porcentaje|semaforo|color|formula|regla|rojo|verde|amarillo)\b/u;
const CHANGES =
  '(?:capturas?|cambios?|correcciones|correccion|modificaciones|modificacion|movimientos?|registros|aprobaciones|ediciones)';
const HISTORY = new RegExp(
  String.raw`\b(?:historial|historia|bitacora|rastro|trazabilidad|auditoria|relacion|lista|ultimos|ultimas|ultima|ultimo) (?:de |del |de los |de las )?(?:los |las )?${CHANGES}\b`,
  'u',
);
/** Several of them: "cambio de tema" and "captura en la 302" are none. */
const CHANGES_OF = new RegExp(
  String.raw`^(?:y )?(?:(?:los|las|que|ver|dame|muestrame|cuales|son|han|sido) ){0,4}(?:capturas|cambios|correcciones|modificaciones|movimientos|aprobaciones) (?:de|del|a|en|que ha tenido|ha tenido|tuvo|hay en|hubo en|registrados|hechos|hechas)\b`,
  'u',
);
const TRAIL_OF =
  /^(?:(?:y|la|el|ver|dame|muestrame|quiero) ){0,3}(?:bitacora|trazabilidad|rastro|auditoria) (?:de|del)\b/u;
/** Which one did most or best is a comparison, what turned its colour a state. */
const OF_RANK =
  /\b(?:mas|menos|mejor|peor|mayor|menor|cambio de color|cambiaron de color|cambio de semaforo)\b/u;

/** Is it about something that the programme holds, or about what was just spoken of? @param asked the words that ask */
function hasSubject(signals: Signals, asked: string): boolean {
  if (namesGoals(signals) || namesGroup(signals)) return true;
  return signals.strangers.every((word) => asked.includes(fold(word))) && !has(signals, 'outside');
}

function isOther(signals: Signals): boolean {
  return (
    signals.note !== null ||
    hasAny(signals, 'notify', 'compare', 'fileNoun', 'stop') ||
    OF_RANK.test(signals.typed)
  );
}

function asks(...patterns: readonly RegExp[]): (signals: Signals) => boolean {
  return (signals) => {
    if (isOther(signals)) return false;
    return patterns.some((pattern) => {
      const asked = pattern.exec(signals.typed)?.[0];
      return asked !== undefined && hasSubject(signals, asked);
    });
  };
}

export const TRACE_RULES: readonly Rule[] = [
  { name: 'trace.who-did', strength: 4, fires: asks(WHO_DID, WHO_WROTE) },
  { name: 'trace.when-done', strength: 4, fires: asks(WHEN_DONE) },
  {
    name: 'trace.where-from',
    strength: 4,
    fires: (signals) => {
      const { typed: text } = signals;
      if (OF_ANOTHER_KIND.test(text) || hasAny(signals, 'why', 'define')) return false;
      const isOfFigure = OF_A_FIGURE.test(text) || signals.value !== null;
      return (isOfFigure && asks(WHERE_FROM)(signals)) || asks(SOURCE_OF)(signals);
    },
  },
  {
    name: 'trace.history',
    strength: 4,
    fires: (signals) => HISTORY.test(signals.typed) && !isOther(signals) && !has(signals, 'outside'),
  },
  {
    name: 'trace.changes-of',
    strength: 4,
    fires: (signals) => namesGoals(signals) && asks(CHANGES_OF, TRAIL_OF)(signals),
  },
];
