import { type ReactNode, useId } from 'react';
import { Avatar } from '../conversation/avatar.tsx';
import { authorOf, useRoom } from '../conversation/context.ts';
import { myId } from '../state/page-state.ts';

/** Slips into another person of the workspace. */
export function PersonSwitch({ onPerson }: { readonly onPerson: (id: string) => void }): ReactNode {
  const { workspace } = useRoom();
  const id = useId();
  const me = myId(workspace) ?? '';
  const role = workspace.people.find((each) => each.id === me)?.role ?? '';
  return (
    <div className="person-switch">
      <label htmlFor={id}>¿Quién soy?</label>
      <div className="person-field">
        <Avatar author={authorOf(workspace, me, false)} />
        <select
          id={id}
          value={me}
          aria-describedby={`${id}-role`}
          onChange={(event) => onPerson(event.target.value)}
        >
          {workspace.people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-role`}>{role}</p>
    </div>
  );
}
