import type { ReactNode } from 'react';
import { BackIcon, CloseIcon } from './icons.tsx';

/** The head of a pane: on a telephone it leads back, elsewhere a side pane closes. */
export function PaneHead({
  title,
  detail,
  onBack,
  onClose,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly onBack?: () => void;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const back = onBack ?? onClose;
  return (
    <header className="pane-head">
      {back !== undefined && (
        <button type="button" className="icon-button only-phone" aria-label="Volver" onClick={back}>
          <BackIcon />
        </button>
      )}
      <div className="pane-title">
        {onClose === undefined ? <h1>{title}</h1> : <h2>{title}</h2>}
        {detail !== undefined && detail !== '' && <p>{detail}</p>}
      </div>
      {children}
      {onClose !== undefined && (
        <button
          type="button"
          className="icon-button not-phone"
          aria-label={`Cerrar: ${title}`}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      )}
    </header>
  );
}
