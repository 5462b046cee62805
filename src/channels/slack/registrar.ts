import type { App } from '@slack/bolt';

/** The part of a Bolt app that takes listeners. */
export type Registrar = Pick<App, 'event' | 'command' | 'action' | 'view'>;
