import type { ReactNode } from 'react';
import { CloseIcon } from './icons.tsx';

/** What went wrong between page and server, and what to do about it. */
export function FaultNotice({
  fault,
  connected,
  onClose,
}: {
  readonly fault: string | null;
  readonly connected: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <div className="notices" aria-live="assertive">
      {!connected && <p className="notice">Sin conexión con el servidor. Se intenta de nuevo…</p>}
      {fault !== null && (
        <p className="notice notice-fault">
          <span>{fault}</span>
          <button type="button" className="icon-button" aria-label="Cerrar el aviso" onClick={onClose}>
            <CloseIcon />
          </button>
        </p>
      )}
    </div>
  );
}
