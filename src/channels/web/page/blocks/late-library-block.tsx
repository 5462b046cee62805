import { lazy, type ReactNode, Suspense } from 'react';
import type { Block } from './block-types.ts';

/** Three quarters of the page's program, for blocks that this product seldom sends: fetched with the first of them. */
const Drawn = lazy(async () => {
  const { LibraryBlock } = await import('./library-block.tsx');
  return { default: LibraryBlock };
});

/** A block that the library draws, once it has come. */
export function LateLibraryBlock({ block }: { readonly block: Block }): ReactNode {
  return (
    <Suspense fallback={<div className="library" aria-busy="true" />}>
      <Drawn block={block} />
    </Suspense>
  );
}
