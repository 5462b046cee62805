import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { ReportReading } from '#src/domain/report.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Grows with the form of a reading: what an older version has kept is sent again. */
const FORM = 1;

/** Enough to tell it from what another version has written; its parts are as they were written. */
const KEPT = z.object({
  form: z.literal(FORM),
  reading: z.custom<ReportReading>(
    (value) =>
      z.object({ document: z.looseObject({ year: z.number() }), rows: z.array(z.unknown()) }).safeParse(value)
        .success,
  ),
});

/** What was read, as text for the store: a tenth of its size, packed aside. */
export async function writeReading(reading: ReportReading): Promise<string> {
  const packed = await pack(JSON.stringify({ form: FORM, reading }));
  return packed.toString('base64');
}

/** Null where another version wrote something else. */
export async function readReading(text: string): Promise<ReportReading | null> {
  try {
    const json = await unpack(Buffer.from(text, 'base64'));
    return KEPT.safeParse(JSON.parse(json.toString('utf8'))).data?.reading ?? null;
  } catch {
    return null;
  }
}
