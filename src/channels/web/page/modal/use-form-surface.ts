import { useMemo } from 'react';
import type { FormValues } from '../api/protocol.ts';
import type { Surface } from '../blocks/surface.ts';
import { useRoom } from '../conversation/context.ts';
import { withValue } from './form-values.ts';

/** What the blocks of a view stand on: each press goes along with all that is filled in. */
export function useFormSurface({
  viewId,
  values,
  setValues,
}: {
  readonly viewId: string | null;
  readonly values: FormValues;
  readonly setValues: (change: (before: FormValues) => FormValues) => void;
}): Surface {
  const { client, attempt } = useRoom();
  return useMemo(
    () => ({
      act: (blockId, action) =>
        attempt(() =>
          client.act(
            { message: null, viewId },
            { blockId, action, values: withValue(values, { blockId, actionId: action.action_id }, action) },
          ),
        ),
      findOptions: ({ blockId, actionId }, value) => client.findOptions({ viewId, blockId, actionId, value }),
      form: {
        values,
        change: (spot, value) => setValues((before) => withValue(before, spot, value)),
      },
    }),
    [client, attempt, viewId, values, setValues],
  );
}
