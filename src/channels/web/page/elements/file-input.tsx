import type { ReactNode } from 'react';
import { useRoom } from '../conversation/context.ts';
import { type ElementProps, fieldAttributes, useField } from './use-field.ts';

/** Files of this computer: each is in the workspace as soon as it is chosen. */
export function FileInput(props: ElementProps): ReactNode {
  const { element } = props;
  const { value, change } = useField(props);
  const { client, attempt } = useRoom();
  const files = value.files ?? [];
  const most = element.max_files ?? 10;
  const choose = (chosen: readonly File[]): void =>
    void attempt(async () => {
      const uploaded = await Promise.all(chosen.slice(0, most).map(client.upload));
      change({ type: element.type, files: uploaded.map(({ id, name }) => ({ id, name })) });
    });
  return (
    <>
      <input
        {...fieldAttributes(props)}
        className="text-input"
        type="file"
        multiple={most > 1}
        accept={element.filetypes?.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => choose([...(event.target.files ?? [])])}
      />
      {files.length > 0 && (
        <p className="hint" role="status">
          {`Listo para enviar: ${files.map(({ name }) => name).join(', ')}`}
        </p>
      )}
    </>
  );
}
