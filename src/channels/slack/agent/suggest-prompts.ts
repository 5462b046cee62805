import type { Desk } from '../desk.ts';
import { readOpenedTab } from '../home/read-home-event.ts';
import { personKey } from '../incoming/question.ts';
import type { Registrar } from '../registrar.ts';

/** Who comes to the conversation with the bot finds questions for their role and the moment. */
export function listenForConversations(app: Registrar, desk: Desk): void {
  app.event('app_home_opened', async ({ body }) => {
    const opened = readOpenedTab(body);
    if (opened?.tab === 'messages') await suggestPrompts(personKey(opened.asker), opened.channel, desk);
  });
}

async function suggestPrompts(
  person: string,
  channel: string,
  { client, homes, log }: Pick<Desk, 'client' | 'homes' | 'log'>,
): Promise<void> {
  try {
    const prompts = (await homes.prompts(person)).map(({ label: title, message }) => ({ title, message }));
    if (prompts.length === 0) return;
    // Without a thread: agents' prompts belong to the conversation.
    await client.apiCall('assistant.threads.setSuggestedPrompts', {
      channel_id: channel,
      title: 'Puede preguntarme:',
      prompts,
    });
  } catch (error) {
    // Those of the manifest stay.
    log.warn({ err: error }, 'prompts not suggested');
  }
}
