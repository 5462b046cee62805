import type { ReactNode } from 'react';

/** A place on which files can be dropped. */
export function DropBox({
  onDrop,
  children,
}: {
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      className="composer-box"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onDrop(files);
      }}
    >
      {children}
    </div>
  );
}
