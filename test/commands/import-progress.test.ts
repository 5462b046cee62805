import { describe, expect, it } from 'vitest';
import { openProgress, type Progress } from '#src/commands/import/progress.ts';

const LONG = 1_000_000;

/** What a whole import writes about its progress. */
function written({
  columns,
  json = false,
  bytes = LONG,
}: {
  columns: number | null;
  json?: boolean;
  bytes?: number;
}) {
  const texts: string[] = [];
  const terminal = { complain: (text: string) => void texts.push(text), errorColumns: columns };
  wholeImport(openProgress(terminal, { json, bytes }));
  return texts;
}

function wholeImport(progress: Progress): void {
  progress.begin('read');
  progress.begin('compare');
  progress.begin('save');
  for (const share of [0.1, 0.5, 0.5001, 1]) progress.advance(share);
  progress.end();
}

describe('the progress of an import', () => {
  it('is a bar in a terminal: one line that grows, is drawn only when it changes, and is taken away', () => {
    const texts = written({ columns: 80 });
    const shares = texts.flatMap((text) => /(\d+) %/u.exec(text)?.[1] ?? []);
    expect(shares).toEqual(['0', '40', '50', '54', '70', '90']);
    expect(texts.every((text) => text.startsWith('\r\u001B[K') && !text.includes('\n'))).toBe(true);
    expect(texts[4]).toContain('[█████████████████████░░░░░░░░░]  70 % Guardando');
    expect(texts.at(-1)).toBe('\r\u001B[K');
  });

  it('never breaks the line of a narrow terminal', () => {
    for (const columns of [10, 24, 40, 61]) {
      const widths = written({ columns }).map((text) => text.replace('\r\u001B[K', '').length);
      expect(Math.max(...widths)).toBeLessThan(columns);
    }
  });

  it('is drawn where the terminal does not tell how wide it is', () => {
    expect(written({ columns: 0 })).toEqual(written({ columns: 80 }));
  });

  it('is a line for each phase where nobody watches, and for long work alone', () => {
    const lines = ['Leyendo el archivo…\n', 'Comparando con lo que ya está cargado…\n', 'Guardando…\n'];
    expect(written({ columns: null })).toEqual(lines);
    expect(written({ columns: null, bytes: 2_000 })).toEqual([]);
  });

  it('is silent beside JSON', () => {
    expect(written({ columns: 80, json: true })).toEqual([]);
  });
});
