import { z } from 'zod';
import { BOT, findDirect, findPerson, TEAM } from '../cast.ts';
import { ORIGIN } from '../state.ts';
import { type ApiMethod, failed, method } from './method.ts';

const test: ApiMethod = () => ({
  ok: true,
  url: `${ORIGIN}/`,
  team: TEAM.name,
  team_id: TEAM.id,
  user: BOT.name.toLowerCase(),
  user_id: BOT.id,
  bot_id: BOT.botId,
  is_enterprise_install: false,
});

/** A conversation with one person; groups are none of this workspace's. */
const open = method(
  z.object({ users: z.string().optional(), channel: z.string().optional() }),
  ({ users, channel }) => {
    const direct = findDirect(users ?? channel?.replace(/^D/u, 'U') ?? '');
    if (direct === undefined) return failed(users === undefined ? 'channel_not_found' : 'user_not_found');
    return { ok: true, no_op: true, already_open: true, channel: { id: direct.id, is_im: true } };
  },
);

const info = method(z.object({ user: z.string() }), ({ user }, { timeZone }) => {
  const person = user === BOT.id ? { id: BOT.id, name: BOT.name, role: '' } : findPerson(user);
  if (person === undefined) return failed('user_not_found');
  const { id, name, role } = person;
  return {
    ok: true,
    user: {
      id,
      team_id: TEAM.id,
      name: name.toLowerCase().replaceAll(' ', '.'),
      real_name: name,
      tz: timeZone,
      locale: 'es-MX',
      is_bot: id === BOT.id,
      deleted: false,
      profile: { real_name: name, display_name: name, title: role },
    },
  };
});

export const PEOPLE_METHODS: Readonly<Record<string, ApiMethod>> = {
  'auth.test': test,
  'conversations.open': open,
  'users.info': info,
};
