import type { Rule } from '../intent.ts';
import { hasAny, namesGoals, type Signals } from '../reading/signals.ts';

/** What people say before an order. */
const OPENING =
  '(?:(?:oye|hola|por favor|favor de|buen dia|buenos dias|buenas|tardes|hay que|quiero|quisiera|necesito|me|puedes|podrias) )*';
/** Tells to make more or less of something; never a question, a noun or a past. */
const MORE_OR_LESS =
  '(?:aument(?:a|ar|ale|e|en)|increment(?:a|ar|ale|e|en)|ampli(?:a|ar|ale|e)|redu(?:ce|cir|cele|zca)|disminu(?:ye|ir|yele|ya)|recort(?:a|ar|ale|e)|baj(?:a|ar|ale|e)|sub(?:e|ir|ele|a))';
const ORDER = String.raw`^${OPENING}${MORE_OR_LESS}\b`;
const AMOUNT = String.raw`(?:un |una |unos |unas )?\d[\d.,]*`;

const OF_GOAL = /\b(?:meta|lo programado)\b/u;
const BY_PERCENT = new RegExp(String.raw`${ORDER}.*(?:%|\bpor ?ciento\b)`, 'u');
/** "en 500", "súbele 500", "500 más". */
const BY_NUMBER = new RegExp(
  String.raw`${ORDER}.* en ${AMOUNT}(?: |$)|^${OPENING}\S+le ${AMOUNT}|${ORDER}.*\d (?:mas|menos)\b`,
  'u',
);
/** "baja en 500 la 303": right behind the verb it says that what stands changes, and that no figure is recorded. */
const BY_NUMBER_FIRST = new RegExp(String.raw`${ORDER} en ${AMOUNT} (?:la |el |a la |de la )?\S`, 'u');

function saysBy(signals: Signals): boolean {
  const { typed } = signals;
  if (hasAny(signals, 'notify', 'periodically', 'compare', 'trend', 'howMany')) return false;
  if (OF_GOAL.test(typed) && (BY_PERCENT.test(typed) || BY_NUMBER.test(typed))) return true;
  return BY_NUMBER_FIRST.test(typed) && namesGoals(signals);
}

/** More or less of what a goal commits to, by so much. */
export const BY_RULES: readonly Rule[] = [{ name: 'revise.by', strength: 4, fires: saysBy }];
