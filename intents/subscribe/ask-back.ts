import type { Followed, FollowedEvent, Rhythm, Wanted } from '#src/domain/subscription.ts';
import { formatPercent } from '#src/language/format.ts';
import type { ChoicesPart, Suggestion } from '#src/reply/reply.ts';
import type { Setting } from '../intent.ts';
import { EVENT_WORDS, RATIO_WORDS, RHYTHM_WORDS, tellWhen } from '../telling/subscription-words.ts';
import { saySubject } from './followed.ts';
import { RHYTHMS, type Wish } from './reading/read-wish.ts';

/** What can be asked again of the same subject, for the same place. */
interface Again {
  readonly followed: Followed;
  readonly setting: Setting;
  readonly inChannel: boolean;
}

/** The question back for a wish that leaves something open; each choice says the whole wish. */
export function askBack(wish: Exclude<Wish, { kind: 'clear' }>, again: Again): ChoicesPart {
  const choices = (question: string, wanted: readonly Wanted[]): ChoicesPart => ({
    kind: 'choices',
    question,
    options: wanted.map((each) => toChoice(each, again)),
  });
  switch (wish.kind) {
    case 'of-nothing':
      return choices('¿De qué le aviso?', [...OFFERED_EVENTS.map(toEvent), summaryOf('quarter')]);
    case 'how-often':
      return choices(
        wish.isOffered
          ? '¿Cada cuánto le envío el resumen?'
          : 'Las cifras cambian con cada corte, así que envío resúmenes por mes o por trimestre. ¿Cuál prefiere?',
        RHYTHMS.map(summaryOf),
      );
    case 'of-which-ratio': {
      const { op, value } = wish.limit;
      return choices(
        `¿${formatPercent(value / 100)} de qué?`,
        (['compliance', 'relative'] as const).map((measure) => ({ kind: 'threshold', measure, op, value })),
      );
    }
    default:
      return choices('Pidió más de una cosa; las registro de una en una. ¿Cuál primero?', wish.wanted);
  }
}

const OFFERED_EVENTS: readonly FollowedEvent[] = ['red', 'behind', 'light', 'recovered', 'figure'];

function toEvent(event: FollowedEvent): Wanted {
  return { kind: 'event', event };
}

function summaryOf(rhythm: Rhythm): Wanted {
  return { kind: 'summary', rhythm, quiet: false };
}

function toChoice(wanted: Wanted, again: Again): Suggestion {
  return { label: labelOf(wanted), message: sayWish(wanted, again) };
}

function labelOf(wanted: Wanted): string {
  if (wanted.kind === 'summary') return `El resumen ${RHYTHM_WORDS[wanted.rhythm]}`;
  if (wanted.kind === 'threshold') return `De su ${RATIO_WORDS[wanted.measure]}`;
  const when = tellWhen(wanted);
  return `${when.slice(0, 1).toUpperCase()}${when.slice(1)}`;
}

/** As a person would type it: read as the very same wish. */
function sayWish(wanted: Wanted, { followed, setting, inChannel }: Again): string {
  const subject = saySubject(followed, setting);
  const place = inChannel ? ' en este canal' : '';
  if (wanted.kind === 'summary') {
    const quiet = wanted.quiet ? ' sólo si hay algo que atender' : '';
    return `Mándame${place} el resumen${subject === null ? '' : ` de ${subject}`} ${RHYTHM_WORDS[wanted.rhythm]}${quiet}`;
  }
  const about = subject ?? 'algo';
  if (wanted.kind === 'event') return `Avísame${place} cuando ${about} ${SAYING[wanted.event]}`;
  const { measure, op, value } = wanted;
  const reach = { '<': 'baje de', '<=': 'baje a lo más a', '>': 'pase de', '>=': 'llegue a' }[op];
  const ratio = measure === 'compliance' ? 'cumplimiento' : 'avance relativo';
  return `Avísame${place} cuando ${about} ${reach} ${value}% de ${ratio}`;
}

/** Without what only explains. */
const SAYING: Readonly<Record<FollowedEvent, string>> = {
  ...EVENT_WORDS,
  behind: 'quede por debajo de lo programado',
  recovered: 'se recupere',
};
