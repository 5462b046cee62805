import { type ReactNode, useState } from 'react';
import type { FeedbackButton } from '../blocks/block-types.ts';
import { useSurface } from '../blocks/surface.ts';
import { ThumbIcon, TrashIcon } from '../shell/icons.tsx';
import { usePress } from './press.ts';
import type { ElementProps } from './use-field.ts';

/** Whether an answer served; the one that was pressed stays pressed. */
export function FeedbackButtons({ blockId, element }: ElementProps): ReactNode {
  const surface = useSurface();
  const [pressed, setPressed] = useState<string | null>(null);
  const judge = async (button: FeedbackButton): Promise<void> => {
    setPressed(button.value);
    const action = { type: 'feedback_buttons', action_id: element.action_id ?? '', value: button.value };
    await surface.act(blockId, action);
  };
  const buttons = [
    { button: element.positive_button, down: false },
    { button: element.negative_button, down: true },
  ];
  return (
    <fieldset className="feedback">
      <legend className="sr-only">Valorar la respuesta</legend>
      {buttons.map(
        ({ button, down }) =>
          button !== undefined && (
            <button
              key={button.value}
              type="button"
              className="icon-button"
              aria-label={button.accessibility_label ?? button.text.text}
              aria-pressed={pressed === button.value}
              title={button.text.text}
              onClick={() => void judge(button)}
            >
              <ThumbIcon down={down} />
            </button>
          ),
      )}
    </fieldset>
  );
}

export function IconButton({ blockId, element }: ElementProps): ReactNode {
  const surface = useSurface();
  const text = typeof element.text === 'string' ? element.text : (element.text?.text ?? 'Acción');
  const { busy, press } = usePress(() =>
    surface.act(blockId, {
      type: 'icon_button',
      action_id: element.action_id ?? '',
      value: element.value ?? '',
    }),
  );
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={element.accessibility_label ?? text}
      title={text}
      aria-disabled={busy}
      onClick={press}
    >
      <TrashIcon />
    </button>
  );
}
