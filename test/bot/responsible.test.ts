import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import type { Signatory } from '#src/domain/signatory.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { aFile, aReading } from '#test/support/reading-builder.ts';
import { ask, botOn, openDemo } from './demo-bot.ts';

async function askWho(signatories: readonly Signatory[]): Promise<string> {
  const store = await openDemo();
  await applyImport(store.db, aFile(aReading({ signatories })));
  const { reply } = await ask(botOn(store), '¿quién lleva el bacheo?');
  return renderPlain(reply);
}

const HEAD: Signatory = {
  unitCode: '7100',
  name: 'ING. AMALIA ROBLE VENTURA',
  post: 'JEFA DE PAVIMENTOS',
  signedAs: 'prepared',
  isHead: true,
  page: 2,
};

describe('who is in charge', () => {
  it('is the unit, and its head as the signature of the report says', async () => {
    const text = await askWho([HEAD]);
    expect(text).toContain('La 11 está a cargo de la unidad 7100, Pavimentos.');
    expect(text).toMatch(
      /Titular: +Ing\. Amalia Roble Ventura, Jefa de Pavimentos \(según la firma del informe, página 2\)/u,
    );
  });

  it('is not whoever else signed: that is told for what it is', async () => {
    const text = await askWho([{ ...HEAD, post: 'AUXILIAR', isHead: false }]);
    expect(text).toMatch(
      /Titular: +el informe no lo nombra; Ing\. Amalia Roble Ventura, Auxiliar, firma como quien lo elaboró, página 2/u,
    );
  });

  it('is said not to be named where nobody signed', async () => {
    expect(await askWho([])).toMatch(/Titular: +el informe no lo nombra\n/u);
  });
});
