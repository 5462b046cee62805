import { describe, expect, it } from 'vitest';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { filesShared } from '#test/support/slack-double/payloads.ts';
import type { PutFile } from '#test/support/slack-double/people-files.ts';
import { BOT_TOKEN } from '#test/support/slack-double/slack-double.ts';
import { zipOf } from '#test/support/zip.ts';
import { actsOf, openDesk, type PlanningDesk, textOf } from './planning-desk.ts';

const MEGABYTE = 1024 * 1024;
const SIX = canonicalCsv({ goals: 6 });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook/>' };

/** What came of a file of which these words are told. */
async function outcomeOf(desk: PlanningDesk, words: string) {
  const told = await desk.standing(words);
  const kept = await desk.db.selectFrom('received_reports').select('id').execute();
  return {
    buttons: actsOf(told),
    kept: kept.length,
    failed: desk.log().includes('question not answered'),
    tokenLogged: desk.log().includes(BOT_TOKEN),
  };
}

const REFUSED = { buttons: [], kept: 0, failed: false, tokenLogged: false };

describe('a file that is no report', () => {
  it.each<[string, PutFile, string]>([
    [
      'words',
      { name: 'nota.txt', bytes: encode('Buenos días a todas y todos.') },
      'No se pudo leer «nota.txt»',
    ],
    ['half of it', { name: 'a.csv', bytes: encode(SIX.slice(0, 300)) }, 'No se pudo leer «a.csv»'],
    [
      'a page',
      { name: 'a.html', bytes: encode('<html>hola</html>'), info: { mimetype: 'text/html' } },
      'No se pudo leer «a.html»',
    ],
    [
      'words under a name that rings',
      { name: '<!channel> <@U0OTRA0001>.txt', bytes: encode('Hola') },
      'No se pudo leer «&lt;!channel&gt; &lt;@U0OTRA0001&gt;.txt»',
    ],
    ['nothing', { name: 'a.csv', bytes: encode(' \n ') }, 'El archivo está vacío'],
    ['a PDF', { name: 'a.pdf', bytes: encode('%PDF-1.7\n%%EOF') }, 'No se pudo leer «a.pdf»'],
    ['a picture', { name: 'a.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]) }, 'una imagen'],
    ['a recording', { name: 'a.mp3', bytes: new Uint8Array([0x49, 0x44, 0x33, 0, 0]) }, 'no es de texto'],
    [
      'macros',
      { name: 'a.xlsx', bytes: zipOf([WORKBOOK, { name: 'xl/vbaProject.bin', content: 'x' }]) },
      'trae macros',
    ],
    [
      'a password',
      { name: 'a.xlsx', bytes: zipOf([{ ...WORKBOOK, locked: true }]) },
      'protegido con contraseña',
    ],
    [
      'a bomb',
      {
        name: 'a.xlsx',
        bytes: zipOf([WORKBOOK, { name: 'xl/a.xml', content: new Uint8Array(130 * MEGABYTE) }]),
      },
      'ocuparía más de 120 MB',
    ],
    [
      'a bomb that lies',
      {
        name: 'a.xlsx',
        bytes: zipOf([{ ...WORKBOOK, content: new Uint8Array(30 * MEGABYTE), declared: 10 }]),
      },
      'está dañado o cortado',
    ],
  ])('is answered with what is wrong: %s', async (_, file, words) => {
    const desk = await openDesk();
    await desk.deliveries.event(filesShared([{ id: desk.double.files.put(file) }]));
    expect(await outcomeOf(desk, words)).toEqual(REFUSED);
  });

  it('is not fetched where Slack tells that it is too large', async () => {
    const desk = await openDesk();
    const id = desk.double.files.put({ name: 'a.csv', bytes: encode(''), info: { size: 100 * MEGABYTE } });
    await desk.deliveries.event(filesShared([{ id }]));
    expect(await outcomeOf(desk, 'pesa 100 MB y se leen hasta 20 MB')).toEqual(REFUSED);
    expect(desk.double.calls.some(({ method }) => method === 'download')).toBe(false);
  });

  it('is let go of as soon as more comes than Slack told', async () => {
    const desk = await openDesk();
    const bytes = new Uint8Array(21 * MEGABYTE);
    const id = desk.double.files.put({ name: 'a.csv', bytes, info: { size: null } });
    await desk.deliveries.event(filesShared([{ id }]));
    expect(await outcomeOf(desk, 'se leen hasta 20 MB')).toEqual(REFUSED);
  });

  it.each(['latin1', 'utf16le'] as const)(
    'is read all the same where it is written in %s',
    async (encoding) => {
      const desk = await openDesk();
      const mark = encoding === 'utf16le' ? '\uFEFF' : '';
      await desk.send(Buffer.from(mark + SIX.replaceAll('Servicios', 'Atención'), encoding));
      expect(actsOf(await desk.standing('Informe por cargar'))).toContain('report-load');
    },
  );
});

describe('a file that Slack does not hand over', () => {
  const SOME = { name: 'a.csv', bytes: encode(SIX) };

  it.each<[string, Partial<PutFile>, string]>([
    ['stands elsewhere', { info: { is_external: true, mode: 'external' } }, 'está en otro servicio'],
    ['is a page of Slack', { info: { mode: 'canvas' } }, 'una página escrita en Slack'],
    ['is gone', { info: { mode: 'tombstone' } }, 'ya no está en Slack'],
    [
      'is too old for the plan',
      { info: { mode: 'hidden_by_limit' } },
      'más antiguo de lo que su plan conserva',
    ],
    [
      'belongs to another organisation',
      { info: { file_access: 'check_file_info', url_private: undefined, url_private_download: undefined } },
      'viene de otra organización',
    ],
    [
      'is said to stand at another host',
      { info: { url_private_download: 'https://example.org/a' } },
      'no me deja leer',
    ],
    [
      'is said to stand at a look-alike',
      { info: { url_private_download: 'https://slack.com.example.org/a' } },
      'no me deja leer',
    ],
    ['leads elsewhere', { redirect: 'https://example.org/a' }, 'no me deja leer'],
  ])('is answered with what to do: it %s', async (_, how, words) => {
    const desk = await openDesk();
    const id = desk.double.files.put({ ...SOME, ...how });
    await desk.deliveries.event(filesShared([{ id, mode: 'file_access', file_access: 'check_file_info' }]));
    expect(await outcomeOf(desk, words)).toEqual(REFUSED);
  });

  it('is answered with what the administrator must do where the scope is missing', async () => {
    const desk = await openDesk();
    desk.double.meet('files.info', { kind: 'error', error: 'missing_scope' });
    await desk.send(SIX);
    expect(await outcomeOf(desk, 'agregue el permiso «files:read»')).toEqual(REFUSED);
  });

  it('is not taken for Slack’s page to sign in', async () => {
    const desk = await openDesk();
    const id = desk.double.files.put({ ...SOME, signIn: true });
    await desk.deliveries.event(filesShared([{ id }]));
    expect(await outcomeOf(desk, 'agregue el permiso «files:read»')).toEqual(REFUSED);
  });

  it('is gone meanwhile', async () => {
    const desk = await openDesk();
    desk.double.guard(({ method, args }) => {
      if (method === 'download') desk.double.files.remove(String(args['file']));
      return 'go on';
    });
    await desk.send(SIX);
    expect(await outcomeOf(desk, 'ya no está en Slack')).toEqual(REFUSED);
  });

  it('is fetched again after a trouble that passes', async () => {
    const desk = await openDesk();
    desk.double.meet('download', { kind: 'status', status: 503 });
    await desk.send(SIX);
    expect(actsOf(await desk.standing('Informe por cargar'))).toContain('report-load');
  });
});

describe('several files at once', () => {
  it('are answered each by itself, one that is none among them', async () => {
    const desk = await openDesk();
    const put = (name: string, text: string) => ({
      id: desk.double.files.put({ name, bytes: encode(text) }),
    });
    const files = [
      put('uno.csv', SIX),
      put('nota.txt', 'Hola'),
      put('dos.csv', canonicalCsv({ goals: 3, year: 2026 })),
    ];
    await desk.deliveries.event(filesShared(files));
    await desk.standing('dos.csv');
    const told = desk.double.standing();
    expect(told.map((message) => actsOf(message).length)).toEqual([3, 0, 3]);
    expect(told.map((message) => /uno\.csv|nota\.txt|dos\.csv/u.exec(textOf(message))?.[0])).toEqual([
      'uno.csv',
      'nota.txt',
      'dos.csv',
    ]);
  });

  it('are read up to five, and that is said', async () => {
    const desk = await openDesk();
    const files = Array.from({ length: 7 }, () => ({
      id: desk.double.files.put({ name: 'a.txt', bytes: encode('Hola') }),
    }));
    await desk.deliveries.event(filesShared(files));
    await desk.standing('Leí los primeros 5 archivos');
    expect(desk.double.standing()).toHaveLength(6);
  });
});
