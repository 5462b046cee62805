import type { Rule } from '../intent.ts';
import { hasAny, namesGoals, namesGroup, type Signals } from '../reading/signals.ts';
import type { Word } from '../reading/words.ts';
import { DECLINED_ORDERS, type DeclinedKind, type DeclinedOrder, MAY_BE_DECLINED } from './orders.ts';

const KINDS: readonly DeclinedKind[] = ['erase', 'falsify', 'decide', 'catalogue', 'access', 'people'];

/** Of these an order is of the programme, though it names no goal. */
const OF_PROGRAMME =
  /\b(?:metas?|acci(?:on|ones)|avances?|cifras?|datos?|numeros?|porcentajes?|semaforos?|colores|color|resultados?|capturas?|capturad[oa]s?|registros?|informes?|reportes?|observaci(?:on|ones)|justificaci(?:on|ones)|trimestres?|cambios?|solicitud(?:es)?|poa)\b/u;
/** What is stopped rather than erased. */
const OF_NOTICES =
  /\b(?:avisos?|alertas?|notificaci(?:on|ones)|recordatorios?|suscripci(?:on|ones)|resumen(?:es)?|mensajes?|correos?|lista|columnas?|filtros?|graficas?|tablas?)\b/u;
/** "borra eso y pon 304", "quita la 303, mejor la 304": said of what was asked before. */
const INSTEAD = /\b(?:mejor|pon|deja|cambia(?:la|lo)? por|eran?)\b/u;
/** Only a percentage, a colour or a state: no observation is so. */
const NO_REMARK =
  /^\W*(?:\d+(?:[.,]\d+)?\s?%|cien(?:to)?(?: por ciento)?|verde|amarill[oa]|cumplid[oa]|completad[oa])\W*$/iu;
const CHANGES = /^(?:\S+ ){0,3}?(?:modific|cambi|ajust|alter|corri|sub|baj|pon|arregl)\S*/u;

/** The parts of a message between its signs, folded and as typed. */
function partsOf(words: readonly Word[]): readonly string[] {
  const parts: string[][] = [];
  let last = -2;
  for (const { place, token } of words) {
    if (place !== last + 1) parts.push([]);
    parts.at(-1)?.push(token.kind === 'percent' ? '%' : token.folded);
    last = place;
  }
  return parts.map((part) => part.join(' '));
}

function isOf({ pattern, ofProgramme }: DeclinedOrder, part: string, signals: Signals): boolean {
  if (!pattern.test(part)) return false;
  const isOfProgramme = namesGoals(signals) || namesGroup(signals) || signals.inThread;
  return !ofProgramme || isOfProgramme || OF_PROGRAMME.test(part);
}

function isOther(signals: Signals, text: string): boolean {
  return hasAny(signals, 'notify', 'periodically') || OF_NOTICES.test(text);
}

/** Which order that is never carried out a message gives; undefined where it gives none. */
function findDeclined(signals: Signals): DeclinedKind | undefined {
  const parts = partsOf(signals.words);
  const text = parts.join(' ');
  if (!parts.some((part) => MAY_BE_DECLINED.test(part))) return undefined;
  if (signals.note !== null) {
    const isRemark = !NO_REMARK.test(signals.note) || !CHANGES.test(text);
    return isRemark ? undefined : 'falsify';
  }
  if (isOther(signals, text)) return undefined;
  const kinds = INSTEAD.test(text) ? KINDS.filter((kind) => kind !== 'erase') : KINDS;
  return kinds.find((kind) =>
    DECLINED_ORDERS[kind].some((each) => parts.some((part) => isOf(each, part, signals))),
  );
}

export function toRuleName(kind: DeclinedKind): string {
  return `decline.${kind}`;
}

/** Every one of the rules asks about the same message. */
const found = new WeakMap<Signals, DeclinedKind | 'none'>();

function kindOf(signals: Signals): DeclinedKind | 'none' {
  const before = found.get(signals);
  if (before !== undefined) return before;
  const kind = findDeclined(signals) ?? 'none';
  found.set(signals, kind);
  return kind;
}

export const DECLINE_RULES: readonly Rule[] = KINDS.map((kind) => ({
  name: toRuleName(kind),
  strength: 4,
  fires: (signals) => kindOf(signals) === kind,
}));
