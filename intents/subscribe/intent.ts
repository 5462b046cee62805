import type { Intent } from '../intent.ts';
import { recognisedOnly } from '../telling/not-yet.ts';
import { SUBSCRIBE_RULES, UNSUBSCRIBE_RULES } from './rules.ts';

const INSTEAD = 'Mientras tanto, puede preguntar cuando guste: «¿Qué va en rojo?» o «resumen del trimestre».';

/** Ask for alerts or periodic summaries. */
export const SUBSCRIBE: Intent = recognisedOnly({
  name: 'subscribe',
  effect: 'write',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: SUBSCRIBE_RULES,
  wish: () => 'recibir avisos o resúmenes',
  instead: INSTEAD,
});

/** Stop them. */
export const UNSUBSCRIBE: Intent = recognisedOnly({
  name: 'unsubscribe',
  effect: 'write',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: UNSUBSCRIBE_RULES,
  wish: () => 'dejar de recibir avisos o resúmenes',
  instead: 'No hay ninguna suscripción activa.',
});
