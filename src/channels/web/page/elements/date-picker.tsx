import type { ReactNode } from 'react';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';

export function DatePicker(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change, tell } = useField(props);
  const isTime = element.type === 'timepicker';
  return (
    <input
      {...fieldAttributes(props)}
      className="text-input date-input"
      type={isTime ? 'time' : 'date'}
      value={value.selected_date ?? value.selected_time ?? ''}
      onChange={(event) => {
        const chosen = event.target.value || null;
        const next = isTime
          ? { type: element.type, selected_time: chosen }
          : { type: element.type, selected_date: chosen };
        change(next);
        if (chosen !== null) tell(next);
      }}
    />
  );
}
