import type { ReactNode } from 'react';
import { Message, type MessageProps } from 'slack-blocks-to-jsx';
import type { Block } from './block-types.ts';
import { useNames } from './surface.ts';

/** Blocks that a library draws well: rich text, markdown and what this product seldom sends. */
export function LibraryBlock({ block }: { readonly block: Block }): ReactNode {
  const { people, channels } = useNames();
  const [users, rooms] = [people, channels].map((list) => list.map(({ id, name }) => ({ id, name })));
  return (
    <div className="library">
      <Message
        blocks={[block] as MessageProps['blocks']}
        withoutWrapper
        name=""
        logo=""
        data={{ users: users ?? [], channels: rooms ?? [] }}
      />
    </div>
  );
}
