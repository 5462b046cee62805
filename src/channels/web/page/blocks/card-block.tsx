import type { ReactNode } from 'react';
import { Element } from '../elements/element.tsx';
import { Text } from '../text/mrkdwn.tsx';
import type { CardBlock as Card } from './block-types.ts';
import { Picture } from './picture.tsx';

export function CardBlock({ block, blockId }: { readonly block: Card; readonly blockId: string }): ReactNode {
  const { title, subtitle, body, icon, hero_image: hero, actions = [] } = block;
  return (
    <div className="card">
      {hero !== undefined && <Picture image={hero} />}
      <div className="card-head">
        {icon !== undefined && <Picture image={icon} small />}
        <div>
          {title !== undefined && (
            <div className="card-title rich">
              <Text text={title} />
            </div>
          )}
          {subtitle !== undefined && (
            <div className="card-subtitle rich">
              <Text text={subtitle} />
            </div>
          )}
        </div>
      </div>
      {body !== undefined && (
        <div className="rich">
          <Text text={body} />
        </div>
      )}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((element, index) => (
            <Element key={element.action_id ?? `card-${index}`} blockId={blockId} element={element} />
          ))}
        </div>
      )}
    </div>
  );
}
