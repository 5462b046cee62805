import type { ReactNode } from 'react';
import type { Author } from './context.ts';

const COLORS = 6;

/** A square with initials; the name stands beside it, so that readers of screens pass over it. */
export function Avatar({ author }: { readonly author: Author }): ReactNode {
  const sum = [...author.id].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  return (
    <span className={`avatar ${author.isBot ? 'avatar-bot' : `avatar-${sum % COLORS}`}`} aria-hidden="true">
      {author.initials}
    </span>
  );
}
