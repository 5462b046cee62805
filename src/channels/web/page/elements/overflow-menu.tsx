import type { ReactNode } from 'react';
import { useSurface } from '../blocks/surface.ts';
import { MoreIcon } from '../shell/icons.tsx';
import { Text } from '../text/mrkdwn.tsx';
import { Menu } from './menu.tsx';
import type { ElementProps } from './use-field.ts';

export function OverflowMenu({ blockId, element }: ElementProps): ReactNode {
  const surface = useSurface();
  return (
    <Menu
      label={element.accessibility_label ?? 'Más opciones'}
      icon={<MoreIcon />}
      className="button button-plain button-icon"
      items={(element.options ?? []).map((option) => ({
        id: option.value,
        label: <Text text={option.text} />,
        run: () =>
          void surface.act(blockId, {
            type: 'overflow',
            action_id: element.action_id ?? '',
            selected_option: option,
          }),
      }))}
    />
  );
}
