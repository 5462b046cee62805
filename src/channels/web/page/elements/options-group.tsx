import { type ReactNode, useId } from 'react';
import type { Option } from '../blocks/block-types.ts';
import { Text } from '../text/mrkdwn.tsx';
import { type ElementProps, useField } from './use-field.ts';

/** Radio buttons: one of the options. */
export function RadioButtons(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change, tell } = useField(props);
  const name = useId();
  return (
    <div className="options">
      {element.options?.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            checked={value.selected_option?.value === option.value}
            onChange={() => {
              const next = { type: element.type, selected_option: option };
              change(next);
              tell(next);
            }}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}

/** Checkboxes, and lists of which several may be chosen. */
export function Checkboxes(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change, tell } = useField(props);
  const chosen = value.selected_options ?? [];
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const isChosen = (option: Option): boolean => chosen.some((each) => each.value === option.value);
  return (
    <div className="options">
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="checkbox"
            checked={isChosen(option)}
            onChange={() => {
              const kept = options.filter((each) => isChosen(each) !== (each.value === option.value));
              const next = { type: element.type, selected_options: kept };
              change(next);
              tell(next);
            }}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}

function OptionText({ option }: { readonly option: Option }): ReactNode {
  return (
    <span>
      <Text text={option.text} />
      {option.description !== undefined && (
        <small>
          <Text text={option.description} />
        </small>
      )}
    </span>
  );
}
