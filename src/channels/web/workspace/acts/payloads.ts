import { APP_ID, BOT, findChannel, findPerson, TEAM } from '../cast.ts';
import type { Fields } from '../model.ts';
import type { WorkspaceState } from '../state.ts';

/** An event as the Events API posts it (docs.slack.dev/apis/events-api). */
export function eventBody(event: Fields, { ids, now }: WorkspaceState): Fields {
  return {
    type: 'event_callback',
    token: '',
    team_id: TEAM.id,
    api_app_id: APP_ID,
    event_id: ids.next('Ev'),
    event_time: Math.floor(now().getTime() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
  };
}

/** What every interaction says of who, where from and by which trigger. */
export function interactionBody(type: string, person: string, { triggers }: WorkspaceState): Fields {
  const name = accountName(person);
  return {
    type,
    token: '',
    api_app_id: APP_ID,
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person, username: name, name, team_id: TEAM.id },
    trigger_id: triggers.give(person),
  };
}

export function channelFields(channel: string): Fields {
  const found = findChannel(channel);
  return { id: channel, name: found?.kind === 'direct' ? 'directmessage' : (found?.name ?? '') };
}

/** The name of an account: small letters and points. */
export function accountName(person: string): string {
  return (findPerson(person)?.name ?? person).toLowerCase().replaceAll(' ', '.');
}
