import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import { type DrawnForm, type FormColumn, toColumns } from './pdf-form.ts';
import type { DrawnGoal, DrawnUnit } from './pdf-goals.ts';

type Doc = PDFKit.PDFDocument;

const OWN_FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
);

/** A report drawn in a form of its own; every page's table is headed again, or only the first one's. */
export async function drawReport(units: readonly DrawnUnit[], form: DrawnForm): Promise<Uint8Array> {
  const doc = new PdfKit({
    margin: 0,
    autoFirstPage: false,
    tagged: form.tagged,
    compress: form.compressed,
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  doc.registerFont('own', OWN_FONT);
  for (const unit of units) drawUnit(doc, unit, form);
  doc.end();
  return ended;
}

const SIDE = 24;
const ORDINALS = ['PRIMER', 'SEGUNDO', 'TERCER', 'CUARTO'];
const MONTHS = ['mar', 'jun', 'sep', 'dic'];

function newPage(doc: Doc, form: DrawnForm): void {
  const { width, height } = paperOf(form);
  const isTurned = form.turned === 90 || form.turned === 'sideways';
  doc.addPage({ size: isTurned ? [height, width] : [width, height], margin: 0 });
  if (typeof form.turned === 'number') Object.assign(doc.page.dictionary.data, { Rotate: form.turned });
  if (form.turned === 180) doc.transform(-1, 0, 0, -1, width, height);
  if (isTurned) doc.transform(0, -1, 1, 0, 0, width);
}

function paperOf({ landscape }: DrawnForm): { readonly width: number; readonly height: number } {
  return landscape ? { width: 792, height: 612 } : { width: 612, height: 900 };
}

function drawUnit(doc: Doc, unit: DrawnUnit, form: DrawnForm): void {
  newPage(doc, form);
  doc.font(form.font).fontSize(9);
  let y = 24;
  const line = (text: string): void => {
    doc.text(text, SIDE, y, { lineBreak: false });
    y += 12;
  };
  line('AYUNTAMIENTO DE PRUEBA');
  line(`PROGRAMA OPERATIVO ANUAL ${unit.year}`);
  line(`${ORDINALS[unit.quarter - 1]} AVANCE PROGRAMÁTICO`);
  line(`PROGRAMA ${form.wideLabels ? '          ' : ''}70 SERVICIOS`);
  line(`UNIDAD EJECUTORA ${form.wideLabels ? '          ' : ''}${unit.code} ${unit.name}`);
  line('LÍNEA DE ACCIÓN 1.1 SERVIR');
  line(`Fecha: ${MONTHS[unit.quarter - 1]}-${unit.year % 100}`);
  y += 10;
  y = drawTable(doc, unit, { form, y });
  if (y > paperOf(form).height - 80) {
    newPage(doc, form);
    y = 24;
  }
  doc.font(form.font).fontSize(8);
  for (const [index, [label, name]] of [
    ['ELABORÓ', 'ROSA PRUEBA'],
    ['AUTORIZÓ', 'JUAN PRUEBA'],
  ].entries()) {
    doc.text(label ?? '', SIDE + 60 + index * 250, y + 24, { lineBreak: false });
    doc.text(name ?? '', SIDE + 50 + index * 250, y + 50, { lineBreak: false });
    doc.text('JEFATURA DE PRUEBA', SIDE + 40 + index * 250, y + 60, { lineBreak: false });
  }
}

interface TablePlace {
  readonly form: DrawnForm;
  readonly y: number;
}

function drawTable(doc: Doc, unit: DrawnUnit, { form, y: top }: TablePlace): number {
  const columns = toColumns(form, paperOf(form).width - 2 * SIDE);
  let y = drawHead(doc, columns, { form, y: top });
  for (const goal of unit.goals) {
    const cells = columns.map((column) =>
      wrap(doc, column.of(goal), { width: column.width - 2 * form.pad, form }),
    );
    const lead = form.size * form.leading;
    const height = Math.max(...cells.map((lines) => lines.length)) * lead + 2 * form.rowPad;
    if (y + height > paperOf(form).height - 40) {
      newPage(doc, form);
      y = form.headEachPage ? drawHead(doc, columns, { form, y: 24 }) : 30;
    }
    for (const [index, column] of columns.entries()) {
      const lines = cells[index] ?? [];
      const free = form.centred ? (height - 2 * form.rowPad - lines.length * lead) / 2 : 0;
      for (const [at, text] of lines.entries()) {
        writeCell(doc, text, {
          x: column.x,
          y: y + form.rowPad + free + at * lead,
          column,
          form,
          last: at === lines.length - 1,
          goal,
        });
      }
      if (form.rules !== 'none' && form.rules !== 'lying')
        rect(doc, { x: column.x, y, width: column.width, height });
    }
    if (form.rules === 'lying')
      doc
        .moveTo(SIDE, y)
        .lineTo(paperOf(form).width - SIDE, y)
        .lineWidth(0.4)
        .stroke();
    y += height;
  }
  if (form.rules === 'lying')
    doc
      .moveTo(SIDE, y)
      .lineTo(paperOf(form).width - SIDE, y)
      .lineWidth(0.4)
      .stroke();
  return y;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rect(doc: Doc, { x, y, width, height }: Box): void {
  doc.rect(x, y, width, height).lineWidth(0.4).stroke();
}

function drawHead(doc: Doc, columns: readonly FormColumn[], { form, y }: TablePlace): number {
  const step = form.size * 1.3;
  const signsHigh = form.standing === 'all' ? 38 : step;
  const ruled = form.rules === 'cells';
  const write = (text: string, box: Box): void => {
    if (ruled) rect(doc, box);
    doc.font(form.font).fontSize(form.size);
    const longest = Math.max(...text.split(' ').map((word) => doc.widthOfString(word)));
    const size = Math.min(form.size, (form.size * (box.width - 3)) / longest);
    const lines = wrap(doc, text, { width: box.width - 2.9, form: { ...form, size } });
    const from = box.y + (box.height - lines.length * size * 1.15) / 2;
    for (const [index, line] of lines.entries()) {
      const free = box.width - doc.widthOfString(line);
      doc.text(line, box.x + free / 2, from + index * size * 1.15, { lineBreak: false });
    }
  };
  const stand = (text: string, box: Box): void => {
    if (ruled) rect(doc, box);
    doc.font(form.font).fontSize(form.size);
    const lines = wrap(doc, text, { width: box.height - 3, form });
    const from = box.x + (box.width - lines.length * form.size * 1.15) / 2;
    for (const [index, line] of lines.entries()) {
      const free = box.height - doc.widthOfString(line);
      const across = from + (index + 0.5) * form.size * 1.15;
      doc.save();
      if (form.standing === 'downwards') {
        doc.translate(2 * box.x + box.width - across + form.size * 0.6, box.y + free / 2).rotate(90);
      } else {
        doc.translate(across - form.size * 0.6, box.y + box.height - free / 2).rotate(-90);
      }
      doc.text(line, 0, 0, { lineBreak: false }).restore();
    }
  };
  doc.font(form.font).fontSize(form.size);
  const height = form.standing === 'none' ? 3 * step : Math.max(60, 2 * step + signsHigh);
  const writeWords = form.standing === 'none' ? write : stand;
  const writeSign = form.standing === 'all' ? stand : write;
  const signsFrom = height - signsHigh;
  for (const { x, width, heading, period } of columns) {
    if (period === null) writeWords(heading, { x, y, width, height });
    else writeSign(form.signs[period.series], { x, y: y + signsFrom, width, height: signsHigh });
  }
  const periods = columns.filter(({ period }) => period !== null);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a table has quarters');
  write('PERIODO', { x: first.x, y, width: last.x + last.width - first.x, height: signsFrom - step });
  for (const column of periods.filter(({ period }) => period?.series === 'planned')) {
    const name = form.quarterNames[(column.period?.quarter ?? 1) - 1] ?? '';
    write(name, { x: column.x, y: y + signsFrom - step, width: 2 * column.width, height: step });
  }
  return y + height;
}

interface Wrapping {
  readonly width: number;
  readonly form: DrawnForm;
}

function wrap(doc: Doc, text: string, { width, form }: Wrapping): readonly string[] {
  doc.font(form.font).fontSize(form.size);
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && doc.widthOfString(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly column: FormColumn;
  readonly form: DrawnForm;
  readonly last: boolean;
  readonly goal: DrawnGoal;
}

/** As programs write texts: whole, word by word, sign by sign, or stretched to the edge. */
function writeCell(doc: Doc, text: string, { x, y, column, form, last, goal }: CellPlace): void {
  doc.font(form.font).fontSize(form.size);
  const free = column.width - 2 * form.pad - doc.widthOfString(text);
  const from = x + form.pad + (column.isFigure ? free * SHIFT[form.figures] : 0);
  const isStretched = form.pieces === 'stretched' && !column.isFigure && !last;
  for (const piece of toPieces(text, form, isStretched)) {
    const before = text.slice(0, piece.index);
    const stretch = isStretched ? Math.min(free, form.size) / Math.max(1, text.split(' ').length - 1) : 0;
    const at = from + doc.widthOfString(before) + stretch * (before.split(' ').length - 1);
    doc.text(piece[0], at, y, { lineBreak: false });
  }
  if (!goal.isMarked || !column.isFigure || text === '') return;
  const end = from + doc.widthOfString(text);
  doc.fontSize(form.size * 0.55).text('1', end + 0.2, y - form.size * 0.1, { lineBreak: false });
}

const SHIFT = { left: 0, center: 0.5, right: 1 } as const;

function toPieces(text: string, { pieces }: DrawnForm, isStretched: boolean): readonly RegExpExecArray[] {
  if (pieces === 'signs') return [...text.matchAll(/\S/gu)];
  return [...text.matchAll(pieces === 'words' || isStretched ? /\S+/gu : /.+/gu)];
}
