import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeadOf } from '#src/documents/ocr/posts.ts';
import { readSignatures } from '#src/documents/ocr/signatures.ts';
import { bundledReport, dataFile, mustRead } from './support.ts';

const UNIT = { code: '730', name: 'JEFATURA DEL DEPARTAMENTO DE PARQUES' };

function read(text: string) {
  return readSignatures({ page: 4, lines: text.split('\n'), unit: UNIT });
}

const PERSON = 'ING. AMALIA ROBLE VENTURA\nJEFA DE DEPTO. DE PARQUES';
const BOSS = 'LIC. TOMÁS ARCE LUNA\nDIRECTOR DE SERVICIOS';

describe('signatures under the pages of a unit', () => {
  it('name the head by the post, with the page', () => {
    expect(read(`ELABORÓ\n\n${PERSON}\nCIUDAD CLARA\n\nAUTORIZÓ\n\n${BOSS}`)).toEqual([
      {
        unitCode: '730',
        name: 'ING. AMALIA ROBLE VENTURA',
        post: 'JEFA DE DEPTO. DE PARQUES',
        signedAs: 'prepared',
        isHead: true,
        page: 4,
      },
      {
        unitCode: '730',
        name: 'LIC. TOMÁS ARCE LUNA',
        post: 'DIRECTOR DE SERVICIOS',
        signedAs: 'authorized',
        isHead: false,
        page: 4,
      },
    ]);
  });

  it.each([
    ['labels first, then the names', `ELABORÓ\n\nAUTORIZÓ\n\n${PERSON}\n\n${BOSS}`],
    ['labels on one line', `ELABORO   AUTORIZO:\n\n${PERSON}\n\n${BOSS}`],
    ['drawn signatures', `ELABORÓ\n\n[Signature]\n${PERSON}\n\nAUTORIZÓ\n____________\n${BOSS}`],
    ['a misread label', `ELAB0RÓ\n\n${PERSON}\n\nAUTORIZ0\n\n${BOSS}`],
    ['the post apart from its name', `ELABORÓ\n\n${PERSON.replace('\n', '\n\n')}\n\nAUTORIZÓ\n\n${BOSS}`],
  ])('are read with %s', (_, text) => {
    const signed = read(text);
    expect(signed.map(({ signedAs }) => signedAs)).toEqual(['prepared', 'authorized']);
    expect(signed.map(({ isHead }) => isHead)).toEqual([true, false]);
  });

  it('do not say who signed as what where a name is missing', () => {
    expect(
      read(`ELABORÓ\n\nREVISÓ\n\nAUTORIZÓ\n\n${PERSON}\n\n${BOSS}`).map(({ signedAs }) => signedAs),
    ).toEqual([null, null]);
  });

  it.each(['', 'NOTA: cifras preliminares', 'ELABORÓ\n\nREVISÓ', 'ELABORÓ\n\n[Signature]'])(
    'are none in «%s»',
    (text) => expect(read(text)).toEqual([]),
  );

  it('survive any damage', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (lines) => {
        expect(read(['ELABORÓ', ...lines].join('\n')).every(({ name }) => name !== '')).toBe(true);
      }),
    );
  });
});

describe('the post of a unit', () => {
  it.each([
    ['JEFE DE DEPTO. DE PARQUES', 'JEFATURA DEL DEPARTAMENTO DE PARQUES', true],
    ['JEFA DE DEPTO. OPERATIVA', 'JEFATURA DEL DEPARTAMENTO OPERATIVO', true],
    ['DIRECTORA', 'DIRECCIÓN', true],
    ['DIRECTOR GENERAL', 'DIRECCION', true],
    ['DIRECTORA DE PARQUES', 'DIRECCIÓN', false],
    ['DIRECTORA', 'DIRECCIÓN DE PARQUES', false],
    ['JEFE DE DEPTO. DE PARQUES', 'DIRECCIÓN DE PARQUES', false],
    ['TESORERO MUNICIPAL', 'TESORERÍA MUNICIPAL', true],
    ['JEFE DE DEPTO. DE PARQVES', 'JEFATURA DEL DEPARTAMENTO DE PARQUES', true],
    ['JEFE DE PAVIMENTOS', 'PAVIMENTOS', true],
    ['TITULAR DE LA UNIDAD DE TRANSPARENCIA', 'UNIDAD DE TRANSPARENCIA', true],
    ['AUXILIAR DE PARQUES', 'JEFATURA DEL DEPARTAMENTO DE PARQUES', false],
  ])('%s of %s: %s', (post, unit, expected) => expect(isHeadOf(post, unit)).toBe(expected));
});

describe('the signatures of a report', () => {
  it('belong to the unit of their page', () => {
    const text = `${dataFile('obras-2024-primer-avance.md').trimEnd()}\n\nELABORÓ\n\nC. LUZ MORA PEÑA\nDIRECTORA DE ALUMBRADO\n`;
    const { signatories, rows, units } = mustRead(text);
    expect(signatories).toMatchObject([{ name: 'C. LUZ MORA PEÑA', signedAs: 'prepared' }]);
    expect(units.map(({ code }) => code)).toContain(signatories[0]?.unitCode);
    expect(rows.map(({ page }) => page)).toContain(signatories[0]?.page);
  });

  it('are none where none are printed', () => {
    expect(mustRead(dataFile('obras-2024-primer-avance.md')).signatories).toEqual([]);
  });

  it('name one head for each unit of the bundled report', () => {
    const { signatories, units } = mustRead(bundledReport());
    const heads = signatories.filter(({ isHead }) => isHead);
    expect([...new Set(heads.map(({ unitCode }) => unitCode))]).toEqual(units.map(({ code }) => code));
  });
});
