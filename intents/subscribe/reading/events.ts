import type { FollowedEvent } from '#src/domain/subscription.ts';

/** A named observation of what is to be told, in the folded words of a message. */
interface EventRule {
  readonly name: string;
  readonly event: FollowedEvent;
  readonly pattern: RegExp;
}

/** What stands before a colour that is a state, and not part of a name ("Cruz Roja", "Villa Verde"). */
const STATE =
  '(?:en|a|al|de|lo|los|las|este|esta|esten|pong[ao]n?|pone[ns]?|poner(?:se)?|pase|pasen|toque|toquen|focos?|semaforos?|color|pint[ae]n?|metas|acciones|ya|o|y)';
/** Out of it, or there already, and not into it. */
const ELSEWHERE = '(?<!sal\\p{L}* |dej\\p{L}* de estar |dej\\p{L}* |sig[au]\\p{L}* |contin\\p{L}* |esta )';

function colour(stem: string): RegExp {
  return new RegExp(`\\b${ELSEWHERE}${STATE} ${stem}\\b`, 'u');
}

/** In order: what is said more exactly goes before what it contains. */
const EVENT_RULES: readonly EventRule[] = [
  {
    name: 'recovers',
    event: 'recovered',
    pattern:
      /\b(?:se recuper\p{L}*|recuperacion|recuperen|(?:sal\p{L}*|dej\p{L}* de estar|dej\p{L}* el) (?:del? |en )?(?:rojo|amarillo)|(?:vuelv|regres)\p{L}* a verde|se componga\p{L}*)/u,
  },
  {
    name: 'falls behind',
    event: 'behind',
    pattern:
      /\b(?:se (?:atras|retras|rezag)\p{L}*|atrasad[oa]s?|rezag\p{L}*|atrasos?|retrasos?|(?:por )?(?:de)?bajo de lo (?:programado|planeado)|incumpl\p{L}*|vaya\p{L}* mal)/u,
  },
  {
    name: 'goes over',
    event: 'over',
    pattern:
      /\b(?:se rebas\p{L}*|rebasad[oa]s?|rebas\p{L}* (?:la meta|lo programado)|se pas\p{L}* de (?:la meta|lo programado)|super\p{L}* (?:la meta|lo programado))/u,
  },
  { name: 'into red', event: 'red', pattern: colour('roj[oa]s?') },
  { name: 'into yellow', event: 'yellow', pattern: colour('amarill[oa]s?') },
  { name: 'into green', event: 'green', pattern: colour('verdes?') },
  {
    name: 'any colour',
    event: 'light',
    pattern:
      /\b(?:cambi\p{L}* (?:\p{L}+ ){0,2}?(?:color|semaforo)|cambi\p{L}* (?:\p{L}+ ){1,5}de (?:color|semaforo)|(?:color|semaforo) (?:\p{L}+ ){0,3}?(?:cambi|se muev)\p{L}*|muev\p{L}* (?:el|su) (?:color|semaforo))/u,
  },
  {
    name: 'any figure',
    event: 'figure',
    pattern:
      /\b(?:captur\p{L}*|(?:se|que) (?:registr|report|carg)\p{L}*|cambi(?:os?|e|en|a|an)|(?:se )?muev\p{L}*|movimientos?|novedad(?:es)?|actualiz?c?\p{L}+|(?:nuev[oa]s? )(?:datos?|cifras?|avances?)|(?:met|sub|report)an? (?:el |un |su )?(?:dato|avance|cifra)\p{L}*)/u,
  },
];

/**
 * The events that the words name, each once. What is read by a more exact rule is not read again by a looser one:
 * a change of colour is no change of figure.
 */
export function findEvents(folded: string): readonly FollowedEvent[] {
  const events: FollowedEvent[] = [];
  let rest = folded;
  for (const { event, pattern } of EVENT_RULES) {
    if (!pattern.test(rest)) continue;
    events.push(event);
    rest = rest.replace(new RegExp(pattern.source, 'gu'), (found) => ' '.repeat(found.length));
  }
  return events.includes('red') && events.includes('yellow')
    ? [...events.filter((event) => event !== 'red' && event !== 'yellow' && event !== 'behind'), 'behind']
    : events;
}
