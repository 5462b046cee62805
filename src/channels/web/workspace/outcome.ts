/** Why something that a person tried was not done. */
export type Why =
  | 'unknown-person'
  | 'unknown-channel'
  | 'unknown-message'
  | 'unknown-thread'
  | 'unknown-element'
  | 'unknown-view'
  | 'unknown-command'
  | 'unknown-shortcut'
  | 'empty-message'
  | 'empty-file'
  | 'file-too-large'
  | 'unknown-file'
  /** The app has nothing that listens to it. */
  | 'not-acknowledged';

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: Why };

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(why: Why): { readonly ok: false; readonly why: Why } {
  return { ok: false, why };
}
