import type { ReactNode } from 'react';
import { ChartBlock } from '../charts/chart-block.tsx';
import { AlertBlock } from './alert-block.tsx';
import type { Block } from './block-types.ts';
import { CardBlock } from './card-block.tsx';
import { DataTable } from './data-table.tsx';
import { ActionsBlock, ContextActionsBlock, ContextBlock } from './elements-block.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { InputBlock } from './input-block.tsx';
import { LateLibraryBlock } from './late-library-block.tsx';
import { ImageBlock } from './picture.tsx';
import { PlainTable } from './plain-table.tsx';
import { HeaderBlock, SectionBlock } from './text-blocks.tsx';

/** What a message, a modal or the App Home says. A block that cannot be drawn takes no other along. */
export function BlockList({
  blocks,
  errors,
}: {
  readonly blocks: readonly Block[];
  /** Faults of fields, by block. */
  readonly errors?: Readonly<Record<string, string>>;
}): ReactNode {
  return blocks.map((block, index) => {
    const blockId = block.block_id ?? `block-${index}`;
    return (
      <FaultBoundary key={blockId} fallback={<p className="hint">(Este bloque no se puede mostrar.)</p>}>
        <OneBlock block={block} blockId={blockId} error={errors?.[blockId]} />
      </FaultBoundary>
    );
  });
}

function OneBlock({
  block,
  blockId,
  error,
}: {
  readonly block: Block;
  readonly blockId: string;
  readonly error: string | undefined;
}): ReactNode {
  switch (block.type) {
    case 'header':
      return <HeaderBlock block={block} />;
    case 'section':
      return <SectionBlock block={block} blockId={blockId} />;
    case 'divider':
      return <hr className="divider" />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'actions':
      return <ActionsBlock block={block} blockId={blockId} />;
    case 'context_actions':
      return <ContextActionsBlock block={block} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} blockId={blockId} error={error} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'table':
      return <PlainTable block={block} />;
    case 'data_table':
      return <DataTable block={block} />;
    case 'data_visualization':
      return <ChartBlock block={block} />;
    case 'card':
      return <CardBlock block={block} blockId={blockId} />;
    case 'alert':
      return <AlertBlock block={block} />;
    default:
      return <LateLibraryBlock block={block} />;
  }
}
