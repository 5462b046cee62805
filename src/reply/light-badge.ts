import type { TrafficLight } from '#src/domain/traffic-light.ts';
import type { LightBadge } from './reply.ts';

const EMOJI: Readonly<Record<TrafficLight, string>> = {
  green: '🟢',
  yellow: '🟡',
  red: '🔴',
  over: '🔵',
  none: '⚪',
  missing: '⚫',
};

const WORDS: Readonly<Record<TrafficLight, string>> = {
  green: 'verde',
  yellow: 'amarillo',
  red: 'rojo',
  over: 'rebasada',
  none: 'sin programar',
  missing: 'sin dato',
};

export function toLightBadge(light: TrafficLight): LightBadge {
  return { light, word: WORDS[light] };
}

/** "🔴 rojo": for screen readers and prints without colour, the word always goes along. */
export function formatBadge(badge: LightBadge): string {
  return `${EMOJI[badge.light]} ${badge.word}`;
}
