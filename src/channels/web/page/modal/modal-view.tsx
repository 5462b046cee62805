import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { FormValues, View } from '../api/protocol.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../blocks/surface.ts';
import { useRoom } from '../conversation/context.ts';
import { usePress } from '../elements/press.ts';
import { Dialog } from './dialog.tsx';
import { missingValues, valuesOf } from './form-values.ts';
import { useFormSurface } from './use-form-surface.ts';

type Faults = Readonly<Record<string, string>>;

/** A form of the app. What is filled in stays while the app changes the form around it. */
export function ModalView({
  view,
  filled,
  setFilled,
  onClose,
  onDone,
  onView,
}: {
  readonly view: View;
  readonly filled: FormValues;
  readonly setFilled: (change: (before: FormValues) => FormValues) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onView: (view: View) => void;
}): ReactNode {
  const { client, attempt } = useRoom();
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const values = useMemo(() => valuesOf(view, filled), [view, filled]);
  const surface = useFormSurface({ viewId: view.id, values, setValues: setFilled });
  const refuse = (found: Faults): void => {
    setFaults(found);
    // Once the faults stand beside their fields.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const { busy, press } = usePress(() =>
    attempt(async () => {
      const missing = missingValues(view, values);
      if (Object.keys(missing).length > 0) return refuse(missing);
      const result = await client.submit(view.id, values);
      if ('errors' in result) return refuse(result.errors);
      setFaults({});
      return 'view' in result ? onView(result.view) : onDone();
    }),
  );
  return (
    <Dialog title={view.title?.text ?? ''} wide onClose={onClose}>
      <form
        ref={form}
        id={formId}
        className="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <SurfaceContext value={surface}>
          <BlockList blocks={view.blocks} errors={faults} />
        </SurfaceContext>
      </form>
      <div className="dialog-foot">
        <button type="button" className="button button-plain" onClick={onClose}>
          {view.close?.text ?? (view.submit ? 'Cancelar' : 'Cerrar')}
        </button>
        {view.submit && (
          <button type="submit" form={formId} className="button button-primary" aria-disabled={busy}>
            {view.submit.text}
          </button>
        )}
      </div>
    </Dialog>
  );
}
