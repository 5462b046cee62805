/** Who gets something without having asked for it. */
export type Recipient =
  /** As the channel knows them ("T0EQUIPO:U0PERSONA"). */
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'channel'; readonly team: string; readonly channel: string };

/** `waiting`: to be sent when due. `failed`: given up, and an administrator is told. `dropped`: not wanted any more. */
export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'dropped';

export function writeRecipient(recipient: Recipient): string {
  return recipient.kind === 'person'
    ? `person:${recipient.person}`
    : `channel:${recipient.team}:${recipient.channel}`;
}

/** Undefined for what is no recipient. */
export function parseRecipient(text: string): Recipient | undefined {
  const found = /^(?:person:(?<person>[^:]+:[^:]+)|channel:(?<team>[^:]+):(?<channel>[^:]+))$/u.exec(text);
  const { person, team, channel } = found?.groups ?? {};
  if (person !== undefined) return { kind: 'person', person };
  return team === undefined || channel === undefined ? undefined : { kind: 'channel', team, channel };
}

const MINUTE_MS = 60_000;
/** Minutes between attempts: quick while a fault may pass, for a day in all; then somebody has to look. */
const WAITS = [1, 2, 5, 15, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE_MS);

/**
 * When to try again after a failed attempt; null: no more.
 * @param failures so far, this one with them
 */
export function nextAttempt(failures: number, at: Date): Date | null {
  const wait = WAITS[failures - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
