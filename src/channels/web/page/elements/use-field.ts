import { useState } from 'react';
import type { BlockElement, ElementValue } from '../blocks/block-types.ts';
import { useSurface } from '../blocks/surface.ts';
import { initialValue } from './initial-value.ts';

/** What every element is told. */
export interface ElementProps {
  readonly blockId: string;
  readonly element: BlockElement;
  /** Inside a form's field: its label and faults, and whether a change is told at once. */
  readonly field?: FieldContext;
}

export interface FieldContext {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly tells: boolean;
}

export interface Field {
  readonly value: ElementValue;
  readonly change: (value: ElementValue) => void;
  /** Tells the app what the element holds now. */
  readonly tell: (value: ElementValue) => void;
}

/** What an element holds: kept by its form where there is one, and told to the app where it listens. */
export function useField({ blockId, element, field }: ElementProps): Field {
  const surface = useSurface();
  const [own, setOwn] = useState(() => initialValue(element));
  const actionId = element.action_id ?? '';
  const tells = field === undefined || field.tells;
  const tell = (value: ElementValue): void => {
    if (tells) void surface.act(blockId, { ...value, action_id: actionId });
  };
  const value = surface.form?.values[blockId]?.[actionId] ?? own;
  return {
    value,
    tell,
    change: (next) => {
      setOwn(next);
      surface.form?.change({ blockId, actionId }, next);
    },
  };
}

/** The attributes that tie a control to the label, hint and fault around it. */
export function fieldAttributes({ field, element }: ElementProps): {
  readonly id: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-label': string | undefined;
} {
  return {
    id: field?.id,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid === true ? true : undefined,
    'aria-label':
      field === undefined
        ? (element.accessibility_label ?? element.placeholder?.text ?? 'Elija una opción')
        : undefined,
  };
}
