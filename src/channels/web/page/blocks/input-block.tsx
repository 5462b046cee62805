import { type ReactNode, useId } from 'react';
import { Element, isGroup } from '../elements/element.tsx';
import { Text } from '../text/mrkdwn.tsx';
import type { InputBlock as Input } from './block-types.ts';

/** A field with its label, hint and fault, which are read out together with it. */
export function InputBlock({
  block,
  blockId,
  error,
}: {
  readonly block: Input;
  readonly blockId: string;
  readonly error: string | undefined;
}): ReactNode {
  const id = useId();
  const { label, hint, element } = block;
  const described = [
    hint === undefined ? [] : [`${id}-hint`],
    error === undefined ? [] : [`${id}-error`],
  ].flat();
  const name = (
    <>
      <Text text={label} />
      {block.optional === true && <span className="optional"> (opcional)</span>}
    </>
  );
  const control = (
    <Element
      blockId={blockId}
      element={element}
      field={{
        id,
        describedBy: described.length === 0 ? undefined : described.join(' '),
        invalid: error !== undefined,
        tells: block.dispatch_action === true,
      }}
    />
  );
  const notes = (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          <Text text={hint} />
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
  if (isGroup(element)) {
    return (
      <fieldset className="input-block" aria-describedby={described.join(' ') || undefined}>
        <legend className="input-label">{name}</legend>
        {control}
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="input-block">
      <label className="input-label" htmlFor={id}>
        {name}
      </label>
      {control}
      {notes}
    </div>
  );
}
