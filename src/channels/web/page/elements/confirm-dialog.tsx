import type { ReactNode } from 'react';
import type { Confirmation } from '../blocks/block-types.ts';
import { Dialog } from '../modal/dialog.tsx';
import { Text } from '../text/mrkdwn.tsx';

export function ConfirmDialog({
  confirmation,
  onConfirm,
  onDeny,
}: {
  readonly confirmation: Confirmation;
  readonly onConfirm: () => void;
  readonly onDeny: () => void;
}): ReactNode {
  return (
    <Dialog title={confirmation.title.text} onClose={onDeny}>
      <div className="dialog-body">
        <p>
          <Text text={confirmation.text} />
        </p>
      </div>
      <div className="dialog-foot">
        <button type="button" className="button button-plain" onClick={onDeny}>
          {confirmation.deny.text}
        </button>
        <button
          type="button"
          className={`button button-${confirmation.style ?? 'primary'}`}
          onClick={onConfirm}
        >
          {confirmation.confirm.text}
        </button>
      </div>
    </Dialog>
  );
}
