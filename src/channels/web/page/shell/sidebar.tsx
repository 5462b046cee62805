import type { ReactNode } from 'react';
import type { Channel } from '../api/protocol.ts';
import { Avatar } from '../conversation/avatar.tsx';
import { authorOf, useRoom } from '../conversation/context.ts';
import { HOME } from '../state/address.ts';
import { HomeIcon } from './icons.tsx';
import { PersonSwitch } from './person-switch.tsx';

/** Who one is, and where one can go. */
export function Sidebar({
  current,
  unread,
  onOpen,
  onPerson,
}: {
  readonly current: string;
  readonly unread: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onPerson: (id: string) => void;
}): ReactNode {
  const { workspace } = useRoom();
  const { bot, channels, homeEnabled } = workspace;
  const direct = channels.filter(({ kind }) => kind === 'direct');
  const item = (id: string, label: ReactNode): ReactNode => (
    <li key={id}>
      <button
        type="button"
        className={`place${unread.has(id) ? ' place-unread' : ''}`}
        aria-current={current === id ? 'page' : undefined}
        onClick={() => onOpen(id)}
      >
        {label}
        {unread.has(id) && <span className="sr-only"> (mensajes nuevos)</span>}
      </button>
    </li>
  );
  return (
    <nav className="pane sidebar" aria-label="Espacio de trabajo">
      <div className="workspace-name">
        <strong>Espacio de prueba</strong>
        <span>Slack local · nada sale de este equipo</span>
      </div>
      <PersonSwitch onPerson={onPerson} />
      <h2 id="apps">Aplicación</h2>
      <ul aria-labelledby="apps">
        {direct.map(({ id }) =>
          item(
            id,
            <>
              <Avatar author={authorOf(workspace, bot.id, true)} /> {bot.name}
            </>,
          ),
        )}
        {homeEnabled &&
          item(
            HOME,
            <>
              <HomeIcon /> Inicio
            </>,
          )}
      </ul>
      <h2 id="canales">Canales</h2>
      <ul aria-labelledby="canales">
        {channels.filter(isOpen).map(({ id, name }) =>
          item(
            id,
            <>
              <span aria-hidden="true" className="hash">
                #
              </span>{' '}
              {name}
            </>,
          ),
        )}
      </ul>
    </nav>
  );
}

function isOpen({ kind }: Channel): boolean {
  return kind === 'channel';
}
