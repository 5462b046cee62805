import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page. */
  readonly y: number;
  readonly width: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Roles of the structure tree, in the order of reading. */
  readonly roles: readonly string[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly title: unknown;
  readonly language: unknown;
}

const ITEM = z.object({ str: z.string(), width: z.number(), transform: z.array(z.number()) });
const INFO = z.object({ Title: z.unknown(), Language: z.unknown() });
interface Node {
  readonly role?: string;
  readonly children?: readonly object[];
}

/** The texts of a PDF with where they stand, and how it is tagged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const tree = await page.getStructTree();
    pages.push({
      width,
      height,
      texts: items.flatMap((item) => {
        const { data } = ITEM.safeParse(item);
        if (data === undefined || data.str.trim() === '') return [];
        return [{ text: data.str, x: data.transform[4] ?? 0, y: data.transform[5] ?? 0, width: data.width }];
      }),
      roles: rolesOf(tree),
    });
  }
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = INFO.parse(info);
  return { pages, title, language };
}

function rolesOf({ role, children = [] }: Node): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap((child) => rolesOf(child))];
}

/** All words of some pages, in the order in which they were drawn. */
export function wordsOf(pages: readonly PdfPage[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
}
