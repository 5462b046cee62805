import { type ReactNode, useRef } from 'react';
import { ClipIcon } from '../shell/icons.tsx';

/** Chooses files of this computer. */
export function AttachButton({
  onAttach,
}: {
  readonly onAttach: (files: readonly File[]) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Adjuntar archivo"
        title="Adjuntar archivo"
        onClick={() => input.current?.click()}
      >
        <ClipIcon />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again.
          event.target.value = '';
          if (files.length > 0) onAttach(files);
        }}
      />
    </>
  );
}
