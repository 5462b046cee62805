import type { SignedReport } from '#src/domain/query.ts';
import type { Signatory, SignedAs } from '#src/domain/signatory.ts';
import type { LabelledFigure } from '#src/reply/reply.ts';
import { toNameCase } from '../telling/letter-case.ts';

const SIGNED_WORDS: Readonly<Record<SignedAs, string>> = {
  prepared: 'elaboró',
  reviewed: 'revisó',
  authorized: 'autorizó',
};

/** Who heads a unit, as its signature in the report says; or who signed; or that the report does not say. */
export function tellHead(signed: SignedReport | undefined): LabelledFigure {
  const signatories = signed?.signatories ?? [];
  const head = signatories.find(({ isHead }) => isHead);
  if (head !== undefined)
    return { label: 'Titular', value: `${tellPerson(head)} (según la firma del informe${pageOf(head)})` };
  const first = signatories.find(({ signedAs }) => signedAs === 'prepared');
  if (first !== undefined)
    return {
      label: 'Titular',
      value: `el informe no lo nombra; ${tellPerson(first)}, firma como quien lo ${SIGNED_WORDS.prepared}${pageOf(first)}`,
    };
  return { label: 'Titular', value: 'el informe no lo nombra' };
}

function tellPerson({ name, post }: Signatory): string {
  return post === null ? toNameCase(name) : `${toNameCase(name)}, ${toNameCase(post)}`;
}

function pageOf({ page }: Signatory): string {
  return page === null ? '' : `, página ${page}`;
}
