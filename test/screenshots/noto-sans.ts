import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const;
const require = createRequire(import.meta.url);

/** The fonts of a system differ; these come with the packages, so that a picture looks the same everywhere. */
export function notoSansStyle(): string {
  const faces = Object.entries(WEIGHTS).map(([weight, name]) => {
    const path = require.resolve(`@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`);
    const data = readFileSync(path).toString('base64');
    return `@font-face { font-family: 'Pictured'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
  });
  return `${faces.join('\n')}\nbody { font-family: 'Pictured', sans-serif; caret-color: transparent; }`;
}
