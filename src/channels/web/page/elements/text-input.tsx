import type { KeyboardEvent, ReactNode } from 'react';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';

const INPUT_TYPES: Readonly<Record<string, 'text' | 'email' | 'url'>> = {
  email_text_input: 'email',
  url_text_input: 'url',
};

/** One line or several. A number is typed as text, since browsers disagree about its comma. */
export function TextInput(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change, tell } = useField(props);
  const isNumber = element.type === 'number_input';
  const shared = {
    ...fieldAttributes(props),
    className: 'text-input',
    placeholder: element.placeholder?.text,
    minLength: element.min_length,
    maxLength: element.max_length,
    value: value.value ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ type: element.type, value: event.target.value === '' ? null : event.target.value }),
  };
  if (element.multiline === true) return <textarea {...shared} rows={4} />;
  return (
    <input
      {...shared}
      type={INPUT_TYPES[element.type] ?? 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') tell(value);
      }}
    />
  );
}
