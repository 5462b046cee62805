import type { Word } from '../words.ts';
import type { Candidate } from './candidates.ts';

const RECORDING =
  /^(?:re[gj]istr(?:a|e|o|ar|en|al|ame|es)|[ck]aptur(?:a|e|ar|en)(?!$)|[ck]aptur(?:a|e|ar|en)$|anot(?:a|e|ar|en)|apunt(?:a|e|ar|en)|met(?:e|a|er|an)(?!$)|mete$|meter$|pon(?:le|ga|gan|me|er|$)|agreg(?:a|u)|carg(?:a|u)|sub(?:e|a|ir)|sum(?:a|e)|guard(?:a|e)|mar(?:ca|que)|ech(?:a|e)|pas(?:ale|ele|a$)|actuali[cz](?:a|e)|modifi|corrij|corrig|edit(?:a|e)|asent|asient|grab(?:a|e)|ingres(?:a|e)|report|inclu(?:y|ir)|cambia|deje|deja)/u;
const NOT_RECORDING = /^(?:metas?|metros?|[ck]apturistas?|registros?|reportes?|cargos?|puntos?|sumando)$/u;
const SAYING =
  /^(?:son|fueron|fue|es|van|va|quedo|cerro|total|cifra|cantidad|realizado|alcanzado|con|serian|eran|llevamos|hicimos|dimos)$/u;
const OF_TIME = /^(?:dias?|semanas?|mes(?:es)?|anos?|horas?|hrs|minutos?)$/u;
const PEOPLE_BESIDE = /^(?:somos|estamos|tengo|tenemos)$/u;

/** How likely each of several numbers is the one to record. */
export function fitness(
  words: readonly Word[],
  numbers: readonly Candidate[],
): (number: Candidate) => number {
  /** For each place, the nearest telling to record before it; -1 where there is none. */
  const orderBefore: number[] = [];
  words.reduce((last, { text }, at) => {
    orderBefore.push(last);
    return RECORDING.test(text) && !NOT_RECORDING.test(text) ? at : last;
  }, -1);
  const endBefore = new Map<Candidate, number>();
  numbers.forEach((number, index) => endBefore.set(number, numbers[index - 1]?.to ?? 0));
  return (number) => {
    const isOrdered = (orderBefore[number.from] ?? -1) >= (endBefore.get(number) ?? 0);
    const before = words[number.from - 1]?.text ?? '';
    const isSaid = SAYING.test(before) || SAYING.test(words[number.from - 2]?.text ?? '');
    const isTime = OF_TIME.test(words[number.to]?.text ?? '');
    return (isOrdered ? 3 : 0) + (isSaid ? 2 : 0) - (isTime ? 2 : 0) - (PEOPLE_BESIDE.test(before) ? 2 : 0);
  };
}
