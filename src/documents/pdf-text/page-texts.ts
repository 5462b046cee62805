import type { PDFPageProxy } from 'unpdf/pdfjs';
import { z } from 'zod';
import { MATRIX, type Matrix, multiply } from './matrix.ts';
import type { PlacedText, Turns } from './page-content.ts';

const ITEM = z.object({ str: z.string(), width: z.number(), transform: MATRIX });
/** A text that leans further is a watermark. Degrees. */
const MOST_LEANING = 4;

/** The texts of a page as it is looked at: turned as the page is. */
export async function readTexts(page: PDFPageProxy): Promise<readonly PlacedText[]> {
  const view = MATRIX.parse(page.getViewport({ scale: 1 }).transform);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    const { data } = ITEM.safeParse(item);
    return data === undefined || data.str.trim() === '' ? [] : (toPlaced(data, view) ?? []);
  });
}

function toPlaced({ str, width, transform }: z.infer<typeof ITEM>, view: Matrix): PlacedText | undefined {
  const [a, b, c, d, x, y] = multiply(view, transform);
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const turns = Math.round(degrees / 90);
  if (Math.abs(degrees - turns * 90) > MOST_LEANING) return undefined;
  return { text: str, x, y, width, size: Math.hypot(c, d), turns: TURNS[(turns + 4) % 4] ?? 0 };
}

const TURNS: readonly Turns[] = [0, 1, 2, 3];
