import { webApi } from '@slack/bolt';
import { partsOfKey } from '#src/domain/person.ts';
import type { Desk } from '../desk.ts';
import { renderHome } from './render-home.ts';

export type HomeDesk = Pick<Desk, 'client' | 'homes' | 'inTurn' | 'log'>;

export interface Publishing {
  readonly person: string;
  /** Why: its person has it before them, or it is renewed behind their back. */
  readonly why: 'opened' | 'renewed';
  /** Of the view that the person saw when they did something; null: whatever is there is replaced. */
  readonly hash: string | null;
  readonly notice: string | null;
}

/** Shows a person's Home as it is now. Homes of one person go out in their order. Never rejects. */
export async function publishHome(publishing: Publishing, desk: HomeDesk): Promise<void> {
  const { person, why } = publishing;
  await desk.inTurn(`home:${person}`, async () => {
    try {
      const revision = await publish(publishing, desk);
      await desk.homes[why](person, revision);
    } catch (error) {
      // Opening it again tries again.
      desk.log.warn({ err: error }, 'home not published');
    }
  });
}

/** Resolves with the revision shown. Where another Home went out meanwhile, it is read anew and replaces that. */
async function publish({ person, hash, notice }: Publishing, desk: HomeDesk): Promise<number> {
  const send = async (expected: string | null): Promise<number> => {
    const home = await desk.homes.read(person);
    await desk.client.apiCall('views.publish', {
      user_id: partsOfKey(person).user,
      view: renderHome(home, notice),
      ...(expected === null ? {} : { hash: expected }),
    });
    return home.revision;
  };
  try {
    return await send(hash);
  } catch (error) {
    if (hash === null || !isHashConflict(error)) throw error;
    return send(null);
  }
}

function isHashConflict(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === 'hash_conflict';
}
