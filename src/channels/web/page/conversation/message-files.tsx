import type { ReactNode } from 'react';
import type { SharedFile } from '../../workspace/model.ts';

/** Pictures are shown, other files are fetched. */
export function MessageFiles({ files }: { readonly files: readonly SharedFile[] }): ReactNode {
  return files.map((file) =>
    file.mimetype.startsWith('image/') ? (
      <figure key={file.id} className="figure">
        <figcaption>{file.title || file.name}</figcaption>
        <a href={file.url} target="_blank" rel="noreferrer noopener">
          <img className="picture" src={file.url} alt={file.altText || file.title || file.name} />
        </a>
      </figure>
    ) : (
      <a key={file.id} className="file" href={file.url} download={file.name}>
        <strong>{file.title || file.name}</strong>
        <span>Descargar · {file.name}</span>
      </a>
    ),
  );
}
