import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import type { Extracted, ExtractionOrder, PageContent } from './page-content.ts';
import { readDrawing } from './page-drawing.ts';
import { readTexts } from './page-texts.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages with fewer signs are looked at for a picture. */
const FEW_SIGNS = 200;
const LARGE_PICTURE = 0.25;

/**
 * Everything that the pages of a PDF show. Heavy, and the bytes may be made to harm: it runs in a thread of its own.
 * The file is opened twice: once strictly, so that no text is missed in silence; once without its pictures, for
 * its lines alone.
 */
export async function extractPages({ bytes, mostPages, mostTexts }: ExtractionOrder): Promise<Extracted> {
  let at: number | null = null;
  try {
    const strict = await openPdf(bytes, {});
    if (strict.numPages > mostPages) return { kind: 'too-many-pages', pages: strict.numPages };
    const drawn = await openPdf(bytes, { stopAtErrors: false, maxImageSize: 0 });
    const pages: PageContent[] = [];
    let left = mostTexts;
    for (let number = 1; number <= strict.numPages; number += 1) {
      at = number;
      const page = await readPage({ strict, drawn, number });
      left -= page.texts.length + page.rules.length;
      if (left < 0) return { kind: 'too-many-texts', page: number };
      pages.push(page);
    }
    return { kind: 'pages', pages };
  } catch (fault) {
    return isLocked(fault) ? { kind: 'locked' } : { kind: 'broken', page: at };
  }
}

function openPdf(
  bytes: Uint8Array,
  options: { stopAtErrors?: boolean; maxImageSize?: number },
): Promise<Pdf> {
  // Its own copy: the library takes the bytes away.
  return getDocumentProxy(bytes.slice(), { stopAtErrors: true, verbosity: 0, enableXfa: false, ...options });
}

function isLocked(fault: unknown): boolean {
  return z.object({ name: z.literal('PasswordException') }).safeParse(fault).success;
}

interface PageOfBoth {
  readonly strict: Pdf;
  readonly drawn: Pdf;
  readonly number: number;
}

async function readPage({ strict, drawn, number }: PageOfBoth): Promise<PageContent> {
  const page = await strict.getPage(number);
  const lined = await drawn.getPage(number);
  const texts = await readTexts(page);
  const { rules } = await readDrawing(lined);
  const signs = texts.reduce((sum, { text }) => sum + text.length, 0);
  const isPicture = signs < FEW_SIGNS && (await readDrawing(page)).pictured > LARGE_PICTURE;
  page.cleanup();
  lined.cleanup();
  return { number, texts, rules, isPicture };
}
