import type { Signatory, SignedAs } from '#src/domain/signatory.ts';
import type { SignatureSettings } from './report-settings.ts';

/** A place to sign: name and post are empty where nobody knows them. */
export interface SignatureSlot {
  readonly label: string;
  readonly name: string;
  readonly post: string;
  /** The name is that of the newest report, and not configured. */
  readonly isFromReport: boolean;
}

const SLOTS: readonly {
  readonly label: string;
  readonly signedAs: SignedAs;
  readonly setting: keyof SignatureSettings;
}[] = [
  { label: 'ELABORÓ', signedAs: 'prepared', setting: 'elaboro' },
  { label: 'REVISÓ', signedAs: 'reviewed', setting: 'reviso' },
  { label: 'AUTORIZÓ', signedAs: 'authorized', setting: 'autorizo' },
];

/**
 * The three who sign: as configured, else as the newest report of the unit bears them. Who signed without its being
 * told as what is not guessed at.
 * @param signatories of one unit
 */
export function toSignatures(
  signatories: readonly Signatory[],
  settings: SignatureSettings,
): readonly SignatureSlot[] {
  return SLOTS.map(({ label, signedAs, setting }) => {
    const configured = settings[setting];
    const printed = signatories.find((signatory) => signatory.signedAs === signedAs);
    if (configured?.nombre !== undefined) {
      return { label, name: configured.nombre, post: configured.puesto ?? '', isFromReport: false };
    }
    const post = configured?.puesto ?? printed?.post ?? '';
    return { label, name: printed?.name ?? '', post, isFromReport: printed !== undefined };
  });
}
