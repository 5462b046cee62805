import { type HomeDesk, publishHome } from './publish-home.ts';

/** Renews the Homes opened in the last days whose figures have changed since, one after the other. Never rejects. */
export async function refreshHomes(desk: HomeDesk): Promise<void> {
  try {
    for (const person of await desk.homes.stale()) {
      await publishHome({ person, why: 'renewed', hash: null, notice: null }, desk);
    }
  } catch (error) {
    desk.log.warn({ err: error }, 'homes not refreshed');
  }
}
