import type { Rule } from '../intent.ts';
import { hasAny, type Signals } from '../reading/signals.ts';

/** Tells to change something; never a noun or a past. */
const CHANGE =
  '(?:modifi(?:ca|car|came|cale|que|quese|quen)|cambi(?:a|ar|ame|ale|e|en)|ajust(?:a|ar|ame|ale|e|en)|actualiz(?:a|ar|ame)|actualice|corri(?:ge|ja)|corregir|fij(?:a|ar|e)|establec(?:e|er)|establezca|aument(?:a|ar|ale|e|en)|increment(?:a|ar|e)|ampli(?:a|ar|e)|redu(?:ce|cir|zca)|disminu(?:ye|ir|ya)|baj(?:a|ar|ale|e)|sub(?:e|ir|a|ele)|pon|ponle|poner|ponga|deja|dejar|deje)';
/** Of these alone "la meta" is what the goal commits to; "actualiza la meta 303" may mean a figure that was achieved. */
const CHANGE_OF_GOAL =
  '(?:modifi(?:ca|car|came|cale|que|quese|quen)|cambi(?:a|ar|ame|ale|e|en)|ajust(?:a|ar|ame|ale|e|en)|aument(?:a|ar|ale|e|en)|increment(?:a|ar|e)|ampli(?:a|ar|e)|redu(?:ce|cir|zca)|disminu(?:ye|ir|ya)|sub(?:e|ir|a|ele)|baj(?:a|ar|ale|e))';

const ANNUAL = new RegExp(
  String.raw`\b${CHANGE}(?: \S+){0,3}? (?:meta (?:anual|autorizada|original|modificada|total|del ano)|anual autorizada)\b`,
  'u',
);
const GOAL_TO = new RegExp(String.raw`\b${CHANGE_OF_GOAL} (?:la |esta |esa )?meta (?:de|del|a|en)\b`, 'u');
const PLANNED = new RegExp(
  String.raw`\b${CHANGE}(?: \S+){0,2}? (?:lo programado|lo planeado|programado|programacion|calendarizacion)\b`,
  'u',
);
const RESCHEDULE =
  /(?<!\bse |\bque |\bya )\b(?:reprogram(?:a|ar|ame|ale|e|en)|recalendariz(?:a|ar)|recalendarice)\b/u;
/** A question about a change is not one to make it. */
const ASKING =
  /^(?:y |oye |hola |buen dia |buenos dias )*(?:cuant|cual|quien|cuando|por que|porque|como|donde|que |se |ya |fue |hubo |puede |puedo |es posible)/u;
const REFUSED = /\bno (?:modifi|cambi|ajust|reprogram|recalendar|se |la |lo )/u;

function isOther(signals: Signals): boolean {
  const { typed: text } = signals;
  return (
    ASKING.test(text) ||
    REFUSED.test(text) ||
    hasAny(signals, 'notify', 'periodically', 'compare', 'trend', 'howMany')
  );
}

/** One quarter, as somebody would name it who captures what it reached. */
function namesOneQuarter({ period }: Signals): boolean {
  return period?.quarters.length === 1;
}

export const REVISE_RULES: readonly Rule[] = [
  { name: 'revise.annual', strength: 4, fires: (s) => ANNUAL.test(s.typed) && !isOther(s) },
  {
    name: 'revise.goal-to',
    strength: 4,
    fires: (s) => GOAL_TO.test(s.typed) && s.value !== null && !namesOneQuarter(s) && !isOther(s),
  },
  { name: 'revise.planned', strength: 4, fires: (s) => PLANNED.test(s.typed) && !isOther(s) },
  {
    name: 'revise.reschedule',
    strength: 4,
    fires: (s) => RESCHEDULE.test(s.typed) && s.note === null && !isOther(s),
  },
];
