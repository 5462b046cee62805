import type { ReactNode } from 'react';
import type { ElementValue } from '../blocks/block-types.ts';
import { useNames } from '../blocks/surface.ts';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';

/** People or channels of the workspace. */
export function MembersSelect(props: ElementProps): ReactNode {
  const { element } = props;
  const names = useNames();
  const { value, change, tell } = useField(props);
  const members = element.type === 'users_select' ? names.people : names.channels;
  return (
    <select
      {...fieldAttributes(props)}
      className="select"
      value={value.selected_user ?? value.selected_channel ?? value.selected_conversation ?? ''}
      onChange={(event) => {
        const next = toValue(element.type, event.target.value || null);
        change(next);
        tell(next);
      }}
    >
      <option value="">{element.placeholder?.text ?? 'Elija una opción'}</option>
      {members.map((member) => (
        <option key={member.id} value={member.id}>
          {member.name}
        </option>
      ))}
    </select>
  );
}

function toValue(type: string, id: string | null): ElementValue {
  if (type === 'users_select') return { type, selected_user: id };
  if (type === 'channels_select') return { type, selected_channel: id };
  return { type, selected_conversation: id };
}
