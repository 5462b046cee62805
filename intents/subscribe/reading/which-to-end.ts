import type { Unsubscribe } from '#src/domain/command.ts';
import { plain } from './read-wish.ts';
import { namesNews, namesSummary } from './rhythms.ts';

export const WHICH_WORDS: Readonly<Record<Unsubscribe['which'], string>> = {
  all: 'avisos y resúmenes',
  news: 'avisos',
  summaries: 'resúmenes',
};

/** "deja de avisarme" is about news, "ya no me mandes el resumen" about summaries, "cancela todo" about both. */
export function readWhich(text: string): Unsubscribe['which'] {
  const folded = plain(text);
  const [news, summaries] = [namesNews(folded), namesSummary(folded)];
  if (news === summaries) return 'all';
  return news ? 'news' : 'summaries';
}
