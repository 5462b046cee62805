import { describe, expect, it } from 'vitest';
import type { NoteGroup } from '#src/documents/official/cover-note.ts';
import { toOfficialReport } from '#src/documents/official/official-report.ts';
import { parseReportSettings } from '#src/documents/official/report-settings.ts';
import { goalWith } from '#test/support/goal-records.ts';
import { bundledQuarter, quarterOf } from '#test/support/quarter-to-write.ts';

function itemsOf(groups: readonly NoteGroup[], title: string): readonly string[] {
  const group = groups.find((each) => each.title.startsWith(title));
  return (group?.items ?? []).map(({ code, text }) => `${code}: ${text}`);
}

const WHOLE = goalWith({ planned: [100, 100, 100, 100], achieved: [90, 105, null, null] });

describe('the official report', () => {
  it('shows every absolute and relative advance that the bundled report prints', async () => {
    const exported = await bundledQuarter();
    const rows = toOfficialReport(exported).sections.flatMap((section) => section.rows);
    expect(rows).toHaveLength(34);
    for (const [index, { reportedTotals }] of exported.records.entries()) {
      const total = reportedTotals.find(({ throughQuarter }) => throughQuarter === 3);
      expect(rows[index]).toMatchObject({
        absolute: total?.achieved.value,
        relative: total?.relativePercent,
      });
    }
  });

  it('puts «s/d» for what is not known, an empty cell for what is to come, and a dash for a share of nothing', () => {
    const goals = [
      goalWith({ planned: [100, null, 100, 100], achieved: [90, null, 7, null] }),
      goalWith({ annual: 0, planned: [0, 0, 0, 0], achieved: [1, 0, null, null] }),
      goalWith({ annual: null, planned: [1, 1, 1, 1], achieved: [1, 0, null, null] }),
    ];
    const [section] = toOfficialReport(quarterOf(goals)).sections;
    expect(section?.rows).toMatchObject([
      { planned: [100, 's/d', 100, 100], achieved: [90, 's/d', '', ''], absolute: 's/d', relative: 's/d' },
      { annual: 0, absolute: 1, relative: '—' },
      { annual: 's/d', absolute: 1, relative: 's/d' },
    ]);
  });

  it('names the quarter, and leaves empty what nobody has told', () => {
    const report = toOfficialReport(quarterOf([WHOLE], { quarter: 4 }));
    expect(report).toMatchObject({ agency: '', title: 'CUARTO AVANCE PROGRAMÁTICO', date: 'dic-31' });
    const lines = report.sections[0]?.heading.lines ?? [];
    expect(lines.find(({ label }) => label === 'UNIDAD EJECUTORA')?.text).toBe('10 OBRAS');
    expect(lines.filter(({ text }) => text === '').map(({ label }) => label)).toEqual([
      'C. ADMINISTRATIVA',
      'RAMO',
      'FINALIDAD',
      'FUNCIÓN',
      'SUBFUNCIÓN',
    ]);
  });

  it('takes signatures from the settings, else from the report, and guesses at none', async () => {
    const exported = await bundledQuarter();
    const settings = { firmas: { autorizo: { nombre: 'ANA RÍO', puesto: 'TITULAR' } } };
    const { sections } = toOfficialReport({ ...exported, settings });
    const signed = (code: string) => sections.find((section) => section.code === code)?.signatures;
    expect(signed('52201')).toMatchObject([
      { label: 'ELABORÓ', post: 'JEFE DE DEPTO. OPERATIVO', isFromReport: true },
      { label: 'REVISÓ', post: 'JEFE DE DEPTO. ADMINISTRATIVO Y CONTABLE', isFromReport: true },
      { label: 'AUTORIZÓ', name: 'ANA RÍO', post: 'TITULAR', isFromReport: false },
    ]);
    expect(signed('52101')?.map(({ name }) => name)).toEqual(['', '', 'ANA RÍO']);
  });
});

describe('its cover note', () => {
  it('lists what does not add up, what is not known and what was recovered', async () => {
    const { groups } = toOfficialReport(await bundledQuarter()).note;
    expect(itemsOf(groups, 'Cifras que no cuadran').map((item) => item.slice(0, 4))).toEqual([
      '103:',
      'M.3:',
      '403:',
    ]);
    expect(itemsOf(groups, 'Datos que no se conocen')).toEqual([
      '103: No se conoce lo alcanzado en el 1.er, 2.º y 3.er trimestre; el avance absoluto (345) es el total que imprime el informe.',
      '403: No se conoce lo alcanzado en el 1.er, 2.º y 3.er trimestre; el avance absoluto (601) es el total que imprime el informe.',
    ]);
    expect(itemsOf(groups, 'Valores recuperados').some((item) => item.startsWith('307: La meta anual'))).toBe(
      true,
    );
    expect(itemsOf(groups, 'Por completar')).toEqual([
      ': De las firmas falta quién: ELABORÓ, REVISÓ, AUTORIZÓ.',
      ...Array<string>(3).fill(
        ': Nombres y puestos de ELABORÓ, REVISÓ y AUTORIZÓ vienen del informe de origen: revíselos.',
      ),
    ]);
  });

  it('lists captures that nobody has approved, which are not in the table', () => {
    const pending = [{ goalId: 1, goalCode: 'A-1', unitCode: '10', quarter: 2, value: 130 }] as const;
    const { note, sections } = toOfficialReport(quarterOf([WHOLE], { pending }));
    expect(itemsOf(note.groups, 'Capturas sin aprobar')).toEqual([
      'A-1: Se capturó 130 en el 2.º trimestre, y falta que se apruebe.',
    ]);
    expect(sections[0]?.rows[0]?.absolute).toBe(195);
  });

  it('says so where a quarter is not reported', () => {
    const { note } = toOfficialReport(quarterOf([WHOLE], { quarter: 3 }));
    expect(note.lead).toContain('todavía no se reporta: lo que sigue es preliminar');
  });

  it('says so where nothing is in doubt', () => {
    const known = { nombre: 'ANA', puesto: 'JEFA' };
    const settings = {
      encabezado: {
        clasificacionAdministrativa: '1',
        ramo: '2',
        finalidad: '3',
        funcion: '4',
        subfuncion: '5',
      },
      firmas: { elaboro: known, reviso: known, autorizo: known },
    };
    const { note } = toOfficialReport(quarterOf([WHOLE], { settings }));
    expect(note).toEqual({
      lead: 'Todas las cifras al 2.º trimestre de 2031 se conocen, cuadran y están aprobadas.',
      groups: [],
    });
  });
});

describe('the settings of the official report', () => {
  it('are taken with a mark at their beginning, and refused by name and place', () => {
    expect(parseReportSettings('\uFEFF{"dependencia": "X"}')).toEqual({
      ok: true,
      settings: { dependencia: 'X' },
    });
    const refused = parseReportSettings(
      '{"ramos": "52", "unidades": {"10": {"firmas": {"reviso": {"nombre": 5}}}}}',
    );
    expect(refused).toEqual({
      ok: false,
      faults: [
        'en «unidades › 10 › firmas › reviso › nombre»: debe ser un texto, o un grupo con sus textos.',
        'al principio: no se conoce «ramos».',
      ],
    });
    expect(parseReportSettings('{')).toMatchObject({ ok: false });
  });
});
