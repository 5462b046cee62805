import type { Command } from '../api/protocol.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** The whole text once it is taken. */
  readonly text: string;
}

/** A mention that is being written at the end: "… @ava". */
const OPEN_MENTION = /(?:^|\s)@(\S*)$/u;

/** What can be completed: a command at the beginning, a name after an @ at the end. */
export function completionsFor(
  text: string,
  known: {
    readonly commands: readonly Command[];
    readonly names: readonly { readonly name: string; readonly detail: string }[];
  },
): readonly Completion[] {
  if (/^\/\S*$/u.test(text)) {
    return known.commands
      .filter(({ command }) => command.startsWith(text) && command !== text)
      .map(({ command, description, usageHint }) => ({
        label: [command, usageHint].filter(Boolean).join(' '),
        detail: description,
        text: `${command} `,
      }));
  }
  const begun = OPEN_MENTION.exec(text)?.[1]?.toLocaleLowerCase('es-MX');
  if (begun === undefined) return [];
  const before = text.slice(0, text.length - begun.length);
  return known.names
    .filter(({ name }) => name.toLocaleLowerCase('es-MX').startsWith(begun))
    .map(({ name, detail }) => ({ label: `@${name}`, detail, text: `${before}${name} ` }));
}

/** What Enter sends: words, a command, or neither where the command is not known. */
export type Sent =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'unknown-command'; readonly command: string };

export function toSent(written: string, commands: readonly Command[]): Sent {
  const text = written.trim();
  const named = /^\/\S+/u.exec(text)?.[0];
  if (named === undefined) return { kind: 'words', text };
  const isKnown = commands.some(({ command }) => command === named);
  return isKnown
    ? { kind: 'command', command: named, text: text.slice(named.length).trim() }
    : { kind: 'unknown-command', command: named };
}
