import { describe, expect, it } from 'vitest';
import { openZip } from '#src/documents/xlsx/inspect-zip.ts';
import { readSheets } from '#src/documents/xlsx/read-sheets.ts';
import { zipOf } from '#test/support/zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Written {
  readonly sheet: string;
  readonly prefix?: string;
  readonly strings?: string;
  readonly workbook?: string;
}

/** A workbook as other programs than ours write it, by its XML. */
function workbookOf({ sheet, prefix = '', strings = '', workbook = '' }: Written): Uint8Array {
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><${prefix}workbook xmlns:r="${OFFICE}"${prefix === '' ? '' : ' xmlns:x="x"'}>${workbook}
        <${prefix}sheets><${prefix}sheet name="Datos" sheetId="1" r:id="rId1"/>
        <${prefix}sheet name="Oculta" sheetId="2" state="hidden" r:id="rId2"/></${prefix}sheets></${prefix}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/uno.xml"/>
        <Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/dos.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0&quot;%&quot;"/>
        <numFmt numFmtId="171" formatCode="[$-80A]d &quot;de&quot; mmmm"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/worksheets/uno.xml', content: sheet },
    { name: 'xl/worksheets/dos.xml', content: '<worksheet><sheetData/></worksheet>' },
  ]);
}

function read(written: Written) {
  const parts = openZip(workbookOf(written));
  return parts.ok ? readSheets(parts) : parts;
}

function rowsOf(written: Written): readonly (readonly string[])[] | undefined {
  const result = read(written);
  if (!result.ok) throw new Error(`${result.refusal.message} ${result.refusal.missing.join('; ')}`);
  expect(result.sheets.map(({ name }) => name)).toEqual(['Datos']);
  return result.sheets[0]?.rows;
}

const inRow = (cells: string): string =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

describe('the cells of a workbook', () => {
  it('are texts of every kind, whole and without how they are pronounced', () => {
    const strings =
      '<si><t>uno &amp; dos</t></si><si><r><t>par</t></r><r><t xml:space="preserve">tes </t></r><rPh><t>no</t></rPh></si><si><t>a_x000A_b</t></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>en celda</t></is></c><c r="E1" t="str"><f>A1</f><v>hecho</v></c><c r="F1" t="b"><v>1</v></c>';
    expect(rowsOf({ sheet: inRow(cells), strings })).toEqual([
      ['uno & dos', 'partes', 'a\nb', 'en celda', 'hecho', 'true'],
    ]);
  });

  it('are figures as their format shows them', () => {
    const cells =
      '<c r="A1"><v>3320</v></c><c r="B1" s="1"><v>0.745</v></c><c r="C1" s="2"><v>75</v></c><c r="D1" s="3"><v>45199</v></c><c r="E1" s="4"><v>45199.5</v></c><c r="F1"><v>0.30000000000000004</v></c><c r="G1"><f>1+1</f><v>2</v></c>';
    expect(rowsOf({ sheet: inRow(cells) })).toEqual([
      ['3320', '74.5%', '75%', '2023-09-30', '2023-09-30', '0.3', '2'],
    ]);
  });

  it('count days from 1904 where the workbook says so', () => {
    const sheet = inRow('<c r="A1" s="4"><v>43737</v></c>');
    expect(rowsOf({ sheet, workbook: '<workbookPr date1904="1"/>' })).toEqual([['2023-09-30']]);
  });

  it('stand at their places, named or not, in merged areas only at the first', () => {
    const sheet = `<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A1:A1048576"/></mergeCells></worksheet>`;
    expect(rowsOf({ sheet })).toEqual([
      ['', '', ''],
      ['', '1', ''],
      ['', '', ''],
    ]);
  });

  it('are found under the names with prefixes that some programs write', () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="str"><x:v>sí</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(rowsOf({ sheet, prefix: 'x:' })).toEqual([['sí']]);
  });

  it('are refused by their place where they are a formula without value, or an error', () => {
    const result = read({
      sheet: inRow('<c r="AB1"><f t="shared" si="0"/></c><c r="AC1" t="e"><v>#DIV/0!</v></c>'),
    });
    expect(result.ok ? [] : result.refusal.missing).toEqual([
      'hoja «Datos», renglón 1, columna AB: es una fórmula sin valor guardado; ábralo en Excel, guárdelo y vuelva a cargarlo',
      'hoja «Datos», renglón 1, columna AC: tiene el error #DIV/0!; corríjalo en Excel',
    ]);
  });

  it('are refused where the sheet ends in the middle, or goes on beyond what any report has', () => {
    const cut = read({ sheet: '<worksheet><sheetData><row><c><v>1</v>' });
    expect(cut.ok ? '' : cut.refusal.code).toBe('xlsx-broken');
    const wide = read({ sheet: inRow('<c r="XFD1"><v>1</v></c>') });
    expect(wide.ok ? '' : wide.refusal.code).toBe('xlsx-too-large');
  });
});
