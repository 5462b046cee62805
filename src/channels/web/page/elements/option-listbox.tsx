import type { ReactNode } from 'react';
import type { Option } from '../blocks/block-types.ts';
import { ListboxOption } from './listbox-option.tsx';
import type { FoundGroup } from './use-found-options.ts';

/** The options of a combobox, numbered through all groups. Always there, so that the field can name it. */
export function OptionListbox({
  id,
  groups,
  active,
  onTake,
}: {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly active: number;
  readonly onTake: (option: Option) => void;
}): ReactNode {
  const options = groups.flatMap((group) => group.options);
  return (
    <div id={id} className="listbox" role="listbox" aria-label="Opciones" hidden={options.length === 0}>
      {groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label || 'Opciones'}>
          {group.label !== '' && (
            <div className="listbox-label" aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.options.map((option) => {
            const index = options.indexOf(option);
            return (
              <ListboxOption
                key={option.value}
                id={`${id}-${index}`}
                active={index === active}
                onTake={() => onTake(option)}
              >
                {option.text.text}
                {option.description !== undefined && <small>{option.description.text}</small>}
              </ListboxOption>
            );
          })}
        </div>
      ))}
    </div>
  );
}
