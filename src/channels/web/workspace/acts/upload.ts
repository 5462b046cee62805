import { findPerson } from '../cast.ts';
import { toShared } from '../files.ts';
import type { SharedFile } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Stage } from './act.ts';

export interface Uploaded {
  readonly person: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A person puts a file into the workspace, to share it in a message or a form. The app is not told yet. */
export function upload(
  { state }: Pick<Stage, 'state'>,
  { person, name, bytes }: Uploaded,
): Outcome<SharedFile> {
  if (findPerson(person) === undefined) return refused('unknown-person');
  if (bytes.byteLength === 0) return refused('empty-file');
  const id = state.ids.next('F');
  state.files.reserve({ id, name, altText: '' });
  const file = state.files.fill(id, bytes) ? state.files.find(id) : undefined;
  return file === undefined ? refused('file-too-large') : done(toShared(file));
}
