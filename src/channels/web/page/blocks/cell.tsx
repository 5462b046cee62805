import type { ReactNode } from 'react';
import { TextWithLights } from '../text/lights.tsx';
import { readEntities } from '../text/parse-mrkdwn.ts';
import type { Block, Cell } from './block-types.ts';
import { LateLibraryBlock } from './late-library-block.tsx';

/** What stands in one cell of a table. */
export function CellContent({ cell }: { readonly cell: Cell | undefined }): ReactNode {
  if (cell?.type === 'rich_text') return <LateLibraryBlock block={cell as Block} />;
  return <TextWithLights text={readEntities(cellText(cell))} />;
}

export function cellText(cell: Cell | undefined): string {
  return cell?.text ?? (cell?.value === undefined ? '' : String(cell.value));
}
