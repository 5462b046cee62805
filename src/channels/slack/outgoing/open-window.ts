import type { types } from '@slack/bolt';
import type { Desk } from '../desk.ts';
import type { Opening } from '../incoming/read-person.ts';
import { workOnce } from './work-once.ts';

/** Opens a modal. Where Slack refuses, the person is told in their direct conversation. Never rejects. */
export async function openWindow(
  { asker, triggerId }: Opening,
  view: types.ModalView,
  desk: Desk,
): Promise<void> {
  // An id of a person stands for the direct conversation with them.
  const destination = { kind: 'post', channel: asker.user, threadTs: null } as const;
  const run = () => desk.client.apiCall('views.open', { trigger_id: triggerId, view });
  await workOnce({ claim: null, destination, run }, desk);
}
