/** Slack's own, and its government's (docs.slack.dev/reference/objects/file-object). */
const OWN_HOST = /(?:^|\.)slack(?:-gov)?\.com$/u;

/**
 * May the bot's token go there? To Slack over TLS alone, or to the Slack that the configuration names.
 * @param apiUrl null: Slack's own
 */
export function isSlackAddress(address: string, apiUrl: string | null): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (apiUrl !== null && url.origin === URL.parse(apiUrl)?.origin) return true;
  return url.protocol === 'https:' && url.port === '' && OWN_HOST.test(url.hostname);
}
