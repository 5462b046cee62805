import { describe, expect, it } from 'vitest';
import { type AsideFault, type AsideOptions, createReadAside } from '#src/documents/aside/read-aside.ts';
import { readReportFile } from '#src/documents/read-report-file.ts';
import { writeXlsxReport } from '#src/documents/xlsx/write-xlsx-report.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { bundledQuarter } from '#test/support/quarter-to-write.ts';
import { bundledReport } from '../support.ts';

function aside(options: Omit<AsideOptions, 'onFault'> = {}) {
  const faults: AsideFault[] = [];
  return { read: createReadAside({ ...options, onFault: (fault) => faults.push(fault) }), faults };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const LARGE = { name: 'grande.csv', bytes: encode(canonicalCsv({ goals: 10_000 })) };
const SMALL = { name: 'chico.csv', bytes: encode(canonicalCsv({ goals: 3 })) };

async function refusalOf(reading: ReturnType<typeof readReportFile>): Promise<string> {
  const result = await reading;
  return result.ok ? 'read' : result.refusal.code;
}

describe('a file that is read aside', () => {
  it.each([
    ['text', async () => ({ name: 'informe.md', bytes: encode(bundledReport()) })],
    ['a workbook', async () => ({ name: 'a.xlsx', bytes: await writeXlsxReport(await bundledQuarter()) })],
    ['no report', async () => ({ name: 'nota.txt', bytes: encode('Buenos días.') })],
  ])('gives what reading it here gives: %s', async (_, make) => {
    const file = await make();
    const { read, faults } = aside();
    expect(await read(file)).toEqual(await readReportFile(file));
    expect(faults).toEqual([]);
  });

  it('is refused where it needs more memory than it may have, and the next one is read', async () => {
    const { read, faults } = aside({ mostMegabytes: 20 });
    expect(await refusalOf(read(LARGE))).toBe('read-too-heavy');
    expect(faults.map(({ why }) => why)).toEqual(['heavy']);
    expect(await refusalOf(read(SMALL))).toBe('read');
  });

  it('is refused where it takes too long', async () => {
    const { read, faults } = aside({ longestMs: 20 });
    expect(await refusalOf(read(LARGE))).toBe('read-too-long');
    expect(faults.map(({ why }) => why)).toEqual(['slow']);
  });

  it('is read after those before it, and leaves this process to others meanwhile', async () => {
    const { read } = aside();
    const order: string[] = [];
    const note = (what: string) => () => void order.push(what);
    const readings = [read(LARGE).then(note('large')), read(SMALL).then(note('small'))];
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    note('turns of the event loop')();
    await Promise.all(readings);
    expect(order).toEqual(['turns of the event loop', 'large', 'small']);
  });

  it('is left where the app stops, and whoever waits behind it is not begun', async () => {
    const { read, faults } = aside();
    const stopping = new AbortController();
    const readings = [read(LARGE, stopping.signal), read(SMALL, stopping.signal)];
    const reason = new Error('the app stops');
    stopping.abort(reason);
    const ends = await Promise.allSettled(readings);
    const left = { status: 'rejected', reason };
    expect(ends).toEqual([left, left]);
    expect(faults).toEqual([]);
  });

  it('is not even handed over above the size of any report', async () => {
    const { read } = aside();
    expect(await refusalOf(read({ name: 'a.csv', bytes: new Uint8Array(100 * 1024 * 1024) }))).toBe(
      'file-too-large',
    );
  });
});
