import { type types, webApi } from '@slack/bolt';
import type { Home } from '#src/bot/home/home.ts';
import { partsOfKey } from '#src/domain/person.ts';
import type { Desk } from '../desk.ts';
import { renderHome, renderHomeText } from './render-home.ts';

export type HomeDesk = Pick<Desk, 'client' | 'homes' | 'inTurn' | 'log'>;

export interface Publishing {
  readonly person: string;
  /** Why: its person has it before them, or it is renewed behind their back. */
  readonly why: 'opened' | 'renewed';
  /** Of the view that the person saw when they did something; null: whatever is there is replaced. */
  readonly hash: string | null;
  /** What has just come of an action. */
  readonly notice: string | null;
}

/** Shows a person's Home as it is now. Homes of one person go out in their order. Never rejects. */
export async function publishHome(publishing: Publishing, desk: HomeDesk): Promise<void> {
  const { person, why } = publishing;
  await desk.inTurn(`home:${person}`, async () => {
    try {
      const { revision } = await publishFresh(publishing, desk);
      await desk.homes[why](person, revision);
    } catch (error) {
      // Opening it again tries again.
      desk.log.warn({ err: error }, 'home not published');
    }
  });
}

/** Resolves with what was shown. Where another Home went out meanwhile, it is read anew and replaces that. */
async function publishFresh(publishing: Publishing, desk: HomeDesk): Promise<Home> {
  try {
    return await publish(publishing, desk);
  } catch (error) {
    if (publishing.hash === null || codeOf(error) !== 'hash_conflict') throw error;
    return publish({ ...publishing, hash: null }, desk);
  }
}

/** The faults of form for which the same words in a plainer form are worth another try. */
const FORM_FAULTS: ReadonlySet<string> = new Set(['invalid_arguments', 'invalid_blocks', 'view_too_large']);

async function publish({ person, hash, notice }: Publishing, desk: HomeDesk): Promise<Home> {
  const send = (view: types.HomeView): Promise<unknown> =>
    desk.client.apiCall('views.publish', {
      user_id: partsOfKey(person).user,
      view,
      ...(hash === null ? {} : { hash }),
    });
  const home = await desk.homes.read(person);
  try {
    await send(renderHome(home, notice));
  } catch (error) {
    if (!FORM_FAULTS.has(codeOf(error) ?? '')) throw error;
    desk.log.warn({ err: error }, 'home refused; sent again as text');
    await send(renderHomeText(home));
  }
  return home;
}

function codeOf(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}
