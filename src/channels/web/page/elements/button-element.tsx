import { type ReactNode, useState } from 'react';
import { useSurface } from '../blocks/surface.ts';
import { Text } from '../text/mrkdwn.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { usePress } from './press.ts';
import type { ElementProps } from './use-field.ts';

/** Busy, it stays where the keyboard is: the browser would move it away from a disabled button. */
export function ButtonElement({ blockId, element }: ElementProps): ReactNode {
  const surface = useSurface();
  const [asking, setAsking] = useState(false);
  const { busy, press } = usePress(() =>
    surface.act(blockId, {
      type: 'button',
      action_id: element.action_id ?? '',
      value: element.value ?? '',
    }),
  );
  const { confirm } = element;
  return (
    <>
      <button
        type="button"
        className={`button button-${element.style ?? 'plain'}`}
        aria-label={element.accessibility_label}
        aria-disabled={busy}
        onClick={() => (confirm === undefined ? press() : setAsking(true))}
      >
        <Text text={element.text ?? ''} />
      </button>
      {element.url !== undefined && /^https?:/iu.test(element.url) && (
        <a className="button-link" href={element.url} target="_blank" rel="noreferrer noopener">
          Abrir
        </a>
      )}
      {asking && confirm !== undefined && (
        <ConfirmDialog
          confirmation={confirm}
          onDeny={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            press();
          }}
        />
      )}
    </>
  );
}
