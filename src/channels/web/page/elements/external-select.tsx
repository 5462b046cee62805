import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Option } from '../blocks/block-types.ts';
import { ChosenOptions } from './chosen-options.tsx';
import { OptionListbox } from './option-listbox.tsx';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';
import { useFoundOptions } from './use-found-options.ts';

/** A list that the app fills while one types; arrows choose, Enter takes, Escape closes. */
export function ExternalSelect(props: ElementProps): ReactNode {
  const { element, blockId } = props;
  const { value, change, tell } = useField(props);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const listId = useId();
  const several = element.type === 'multi_external_select';
  const chosen = several ? (value.selected_options ?? []) : [];
  const groups = useFoundOptions({ blockId, element, typed });
  const options = groups.flatMap((group) => group.options);
  const open = typed !== null && options.length > 0;
  const current = options[active];

  const take = (option: Option): void => {
    const kept = chosen.filter((each) => each.value !== option.value);
    const next = several
      ? { type: element.type, selected_options: [...kept, option] }
      : { type: element.type, selected_option: option };
    setTyped(null);
    change(next);
    tell(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setTyped(typed ?? '');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(Math.max(0, Math.min(options.length - 1, active + step)));
    } else if (event.key === 'Enter' && open && current !== undefined) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div className="combobox">
      <ChosenOptions
        options={chosen}
        onKeep={(selected_options) => change({ type: element.type, selected_options })}
      />
      <input
        {...fieldAttributes(props)}
        className="text-input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        placeholder={element.placeholder?.text ?? 'Escriba para buscar'}
        value={typed ?? value.selected_option?.text.text ?? ''}
        onFocus={() => setTyped(typed ?? '')}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <OptionListbox id={listId} groups={open ? groups : []} active={active} onTake={take} />
      {typed !== null && typed !== '' && !open && <p className="hint">Sin coincidencias todavía.</p>}
    </div>
  );
}
