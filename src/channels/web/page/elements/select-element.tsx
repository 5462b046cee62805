import type { ReactNode } from 'react';
import type { Option } from '../blocks/block-types.ts';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';

/** The browser's own list: it works with every keyboard, reader and telephone. */
export function StaticSelect(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change, tell } = useField(props);
  const groups = element.option_groups ?? [];
  const options = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
  const choose = (chosen: string): void => {
    const selected_option = options.find((option) => option.value === chosen) ?? null;
    const next = { type: element.type, selected_option };
    change(next);
    if (selected_option !== null) tell(next);
  };
  return (
    <select
      {...fieldAttributes(props)}
      className="select"
      value={value.selected_option?.value ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{element.placeholder?.text ?? 'Elija una opción'}</option>
      {element.options?.map(toOption)}
      {groups.map((group) => (
        <optgroup key={group.label.text} label={group.label.text}>
          {group.options.map(toOption)}
        </optgroup>
      ))}
    </select>
  );
}

function toOption(option: Option): ReactNode {
  return (
    <option key={option.value} value={option.value}>
      {option.text.text}
    </option>
  );
}
