import { describe, expect, it } from 'vitest';
import { EXPORT } from '#intents/export/intent.ts';
import { EXPORT_FORMATS } from '#src/documents/export-formats.ts';
import { FILE_ENDINGS, toFileName } from '#src/domain/file-asked.ts';
import { openTeller } from '#test/support/teller.ts';

describe('a file', () => {
  it('goes along, well named, with what it holds', async () => {
    const { tell, catalog } = await openTeller();
    const { text } = await tell(EXPORT, { text: 'en excel' });
    expect(text).toContain(`avance-${catalog.year}-T${catalog.reportedThrough}.xlsx`);
    expect(text).toContain(`${catalog.goals.length} metas y acciones`);
  });

  it('is one for each unit that is named, or that a goal named belongs to', async () => {
    const { tell, catalog, named } = await openTeller();
    const [first, second] = catalog.units.map(({ code }) => code);
    const both = await tell(EXPORT, { text: 'pdf', units: [first ?? '', second ?? ''] });
    expect(both.text.match(/\.pdf/gu)).toHaveLength(2);
    const unit = catalog.goals.find(({ code }) => code === 'C5')?.unitCode;
    const ofGoal = await tell(EXPORT, { text: 'excel', goals: named('C5') });
    expect(ofGoal.text).toContain(`-${unit}.xlsx`);
    expect(ofGoal.text).toContain('no se recorta a una meta');
  });

  it('says that it is not narrowed to a set', async () => {
    const { tell } = await openTeller();
    const { text } = await tell(EXPORT, { text: 'en excel', filter: { status: 'over' } });
    expect(text).toContain('no se recorta a las metas rebasadas');
  });

  it('asks for a format that is not named or not made, and each choice names one', async () => {
    const { tell } = await openTeller();
    for (const text of ['un archivo', 'en word']) {
      const { options } = await tell(EXPORT, { text });
      expect(options.map(({ label }) => label)).toEqual(['Excel', 'PDF', 'CSV']);
      for (const { label, message } of options) {
        expect((await tell(EXPORT, { text: message })).text).toMatch(
          new RegExp(`\\.${label === 'Excel' ? 'xlsx' : label.toLowerCase()}`, 'u'),
        );
      }
    }
  });

  it('is of the newest reported quarter where a later one is asked for, and says so', async () => {
    const { tell, catalog } = await openTeller();
    const period = { year: catalog.year, quarters: [4], cumulative: false } as const;
    const { text } = await tell(EXPORT, { text: 'pdf', period });
    expect(text).toContain('todavía no se reporta');
    expect(text).toContain(`-T${catalog.reportedThrough}.pdf`);
  });

  it('has a name that no code of a unit can spoil', () => {
    const asked = { format: 'xlsx', year: 2031, quarter: 2, unitCode: '../a b:Ñ' } as const;
    expect(toFileName(asked)).toBe('avance-2031-T2-_a_b_Ñ.xlsx');
  });

  it('is written in every form that has a name', () => {
    expect(EXPORT_FORMATS.map(({ name }) => name).toSorted()).toEqual(Object.keys(FILE_ENDINGS).toSorted());
  });
});
