import type { ReactNode } from 'react';
import { Element } from '../elements/element.tsx';
import { Text } from '../text/mrkdwn.tsx';
import type { SectionBlock as Section, TextBlock } from './block-types.ts';

export function HeaderBlock({ block }: { readonly block: TextBlock }): ReactNode {
  return (
    <h3 className="block-header">
      <Text text={block.text} />
    </h3>
  );
}

export function SectionBlock({
  block,
  blockId,
}: {
  readonly block: Section;
  readonly blockId: string;
}): ReactNode {
  const { text, fields = [], accessory } = block;
  return (
    <div className="section">
      <div className="section-main">
        {text !== undefined && (
          <div className="rich">
            <Text text={text} />
          </div>
        )}
        {fields.length > 0 && (
          <div className="fields">
            {fields.map((field) => (
              <div key={field.text} className="rich">
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div className="accessory">
          <Element blockId={blockId} element={accessory} />
        </div>
      )}
    </div>
  );
}
