import { formatDay } from '#src/language/format.ts';
import type { PersonPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';

/** Who did something, and when: a UTC instant. */
export interface Did {
  readonly author: string;
  readonly at: string;
}

/** "El 15 de octubre de 2023 capturó 9,960 en el 4.º trimestre", and then the person as the channel shows them. */
export function toPerson(deed: string, { author, at }: Did, { setting }: GoalsAsked): PersonPart {
  return { kind: 'person', lead: `El ${formatDay(setting.dayOf(at))} ${deed}`, person: author };
}
