import type { Understanding } from '#intents/understanding.ts';
import { NO_SLOTS } from '#src/domain/slots.ts';

/** What is understood of a message that is answered without being read, but for what says so. */
export const NOTHING_ASKED: Omit<Understanding, 'rules' | 'trace'> = {
  ...NO_SLOTS,
  text: '',
  intent: 'help',
  choices: [],
  inherited: [],
  trouble: null,
  unknownScope: null,
  periodWidened: false,
  yearNamed: null,
};
