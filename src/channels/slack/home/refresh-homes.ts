import type { Desk } from '../desk.ts';
import { type HomeDesk, publishHome } from './publish-home.ts';

/**
 * Renews the Homes opened in the last days whose figures have changed since, one after the other, until the
 * app stops. Two at once are one. Never rejects.
 */
export async function refreshHomes(desk: HomeDesk & Pick<Desk, 'stopping'>): Promise<void> {
  await desk.inTurn('homes', async () => {
    try {
      for (const person of await desk.homes.stale()) {
        if (desk.stopping.aborted) return;
        await publishHome({ person, why: 'renewed', hash: null, notice: null }, desk);
      }
    } catch (error) {
      desk.log.warn({ err: error }, 'homes not refreshed');
    }
  });
}
