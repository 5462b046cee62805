import { type ReactNode, useState } from 'react';
import type { FormValues, View } from '../api/protocol.ts';
import { useRoom } from '../conversation/context.ts';
import type { PageEvent } from '../state/page-state.ts';
import { ModalView } from './modal-view.tsx';

const NOTHING_FILLED: FormValues = {};

/** The uppermost of the open modals. Closing it shows the one below, as it was filled in. */
export function ModalStack({
  views,
  dispatch,
}: {
  readonly views: readonly View[];
  readonly dispatch: (event: PageEvent) => void;
}): ReactNode {
  const { client, attempt } = useRoom();
  const [filled, setFilled] = useState<Readonly<Record<string, FormValues>>>({});
  const top = views.at(-1);
  if (top === undefined) return null;
  return (
    <ModalView
      key={top.id}
      view={top}
      filled={filled[top.id] ?? NOTHING_FILLED}
      setFilled={(change) =>
        setFilled((before) => ({ ...before, [top.id]: change(before[top.id] ?? NOTHING_FILLED) }))
      }
      onClose={() => {
        dispatch({ type: 'view-done', viewId: top.id });
        void attempt(() => client.close(top.id));
      }}
      onDone={() => dispatch({ type: 'view-done', viewId: top.id })}
      onView={(view) => dispatch({ type: 'view', view })}
    />
  );
}
