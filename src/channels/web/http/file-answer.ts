import type { StoredFile } from '../workspace/files.ts';
import { type Answer, faultAnswer } from './answer.ts';

/** Shown in the page; everything else is saved, so that nothing of a file runs here. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/svg+xml']);

export function fileAnswer(file: StoredFile | undefined): Answer {
  if (file === undefined || file.bytes.length === 0) return faultAnswer('not-found');
  const disposition = PICTURES.has(file.mimetype) ? 'inline' : 'attachment';
  return {
    status: 200,
    type: file.mimetype,
    body: file.bytes,
    headers: {
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  };
}
