import { sayAcknowledging } from '../api/respond.ts';
import { APP_ID, findReadable, TEAM } from '../cast.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';
import { accountName, channelFields } from './payloads.ts';
import { toSlackMarks } from './slack-marks.ts';

export interface Commanded {
  readonly person: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

/** A slash command (docs.slack.dev/interactivity/implementing-slash-commands). */
export async function command(
  { state, deliver, surfaces }: Stage,
  { person, channel, command: name, text }: Commanded,
): Promise<Outcome<null>> {
  if (findReadable(channel, person) === undefined) return refused('unknown-channel');
  if (!surfaces.commands.some((known) => known.command === name)) return refused('unknown-command');
  const origin = { person, channel, threadTs: null, messageTs: null };
  const delivered = await deliver({
    command: name,
    text: toSlackMarks(text.trim()),
    token: '',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel,
    channel_name: channelFields(channel)['name'],
    user_id: person,
    user_name: accountName(person),
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: state.responseUrls.give(origin),
    trigger_id: state.triggers.give(person),
  });
  if (!delivered.acknowledged) return refused('not-acknowledged');
  sayAcknowledging(delivered.response, origin, state);
  return done(null);
}
