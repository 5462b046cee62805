import type { ReactNode } from 'react';
import { Menu } from '../elements/menu.tsx';
import { BoltIcon } from '../shell/icons.tsx';
import { useRoom } from './context.ts';

/** Global shortcuts of the app, and its commands to begin with. */
export function ShortcutsMenu({ onWrite }: { readonly onWrite: (text: string) => void }): ReactNode {
  const { workspace, client, attempt } = useRoom();
  const shortcuts = workspace.shortcuts
    .filter(({ kind }) => kind === 'global')
    .map(({ callbackId, name }) => ({
      id: callbackId,
      label: name,
      run: () => void attempt(() => client.shortcut(callbackId, null)),
    }));
  const commands = workspace.commands.map(({ command, usageHint }) => ({
    id: command,
    label: [command, usageHint].filter(Boolean).join(' '),
    run: () => onWrite(`${command} `),
  }));
  const items = [...shortcuts, ...commands];
  return items.length === 0 ? <span /> : <Menu label="Atajos" icon={<BoltIcon />} items={items} />;
}
