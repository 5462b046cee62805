import type { ReactNode } from 'react';

/** Drawn by the page itself: not every computer has a font with coloured signs. */
const LIGHTS: Readonly<Record<string, { readonly color: string; readonly label: string }>> = {
  '🟢': { color: 'green', label: 'círculo verde' },
  '🟡': { color: 'yellow', label: 'círculo amarillo' },
  '🔴': { color: 'red', label: 'círculo rojo' },
  '🔵': { color: 'blue', label: 'círculo azul' },
  '⚪': { color: 'white', label: 'círculo blanco' },
  '⚫': { color: 'black', label: 'círculo negro' },
};

const LIGHT = /(🟢|🟡|🔴|🔵|⚪|⚫)\uFE0F?/u;

export function hasLight(text: string): boolean {
  return LIGHT.test(text);
}

/** A text whose coloured circles are drawn; the sign itself stays, for whoever copies it. */
export function TextWithLights({ text }: { readonly text: string }): ReactNode {
  return text.split(LIGHT).map((part, index) => {
    const light = LIGHTS[part];
    if (light === undefined) return part;
    return (
      <span key={index} className={`light light-${light.color}`} role="img" aria-label={light.label}>
        {part}
      </span>
    );
  });
}
