import type { Channel, Workspace } from '../api/protocol.ts';
import { type Address, HOME } from './address.ts';

/** What stands in the middle. */
export type OpenPlace =
  | { readonly kind: 'home'; readonly id: string }
  | { readonly kind: 'channel' | 'direct'; readonly id: string; readonly channel: Channel }
  | { readonly kind: 'nowhere'; readonly id: string };

/** The place that an address names; where it names none of this person's, their conversation with the bot. */
export function openPlace({ channels, homeEnabled }: Workspace, address: Address): OpenPlace {
  if (address.channel === HOME && homeEnabled) return { kind: 'home', id: HOME };
  const channel =
    channels.find(({ id }) => id === address.channel) ??
    channels.find(({ kind }) => kind === 'direct') ??
    channels[0];
  return channel === undefined
    ? { kind: 'nowhere', id: '' }
    : { kind: channel.kind, id: channel.id, channel };
}
