import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { COLORS, FONT } from './chart-style.ts';

const FINENESS = 2;

/** TrueType: with fonts in WOFF2 every text would be left out without a word. */
const FONT_FILES = [
  '400Regular/NotoSans_400Regular',
  '400Regular_Italic/NotoSans_400Regular_Italic',
  '700Bold/NotoSans_700Bold',
].map((name) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)));

/**
 * The same picture on every machine: its own fonts, none of the system. Drawn beside the main thread,
 * which acknowledges events meanwhile.
 */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: FINENESS },
    background: COLORS.paper,
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT },
  });
  return new Uint8Array(picture.asPng());
}
