import type { ReactNode } from 'react';
import { Element } from '../elements/element.tsx';
import { Text } from '../text/mrkdwn.tsx';
import type { BlockElement, ElementsBlock } from './block-types.ts';
import { Picture } from './picture.tsx';

interface Props {
  readonly block: ElementsBlock;
  readonly blockId: string;
}

export function ActionsBlock(props: Props): ReactNode {
  return (
    <div className="actions">
      <Elements {...props} />
    </div>
  );
}

export function ContextActionsBlock(props: Props): ReactNode {
  return (
    <div className="context-actions">
      <Elements {...props} />
    </div>
  );
}

function Elements({ block, blockId }: Props): ReactNode {
  return block.elements.map((element, index) => (
    <Element key={keyOf(element, index)} blockId={blockId} element={element} />
  ));
}

export function ContextBlock({ block }: { readonly block: ElementsBlock }): ReactNode {
  return (
    <div className="context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <Picture key={keyOf(element, index)} image={element} small />
        ) : (
          <div key={keyOf(element, index)} className="rich">
            <Text text={toText(element)} />
          </div>
        ),
      )}
    </div>
  );
}

function keyOf(element: BlockElement, index: number): string {
  return element.action_id ?? `element-${index}`;
}

function toText({ type, text }: BlockElement): { readonly type: string; readonly text: string } {
  return { type, text: typeof text === 'string' ? text : (text?.text ?? '') };
}
