import { type ReactNode, useState } from 'react';
import type { FormValues, View } from '../api/protocol.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../blocks/surface.ts';
import { useFormSurface } from '../modal/use-form-surface.ts';

/** The app's own page for one person. */
export function HomePage({ view }: { readonly view: View | null }): ReactNode {
  const [values, setValues] = useState<FormValues>({});
  const surface = useFormSurface({ viewId: view?.id ?? null, values, setValues });
  return (
    <div className="home">
      {view === null ? (
        <p className="empty">La página de inicio todavía no tiene contenido.</p>
      ) : (
        <SurfaceContext value={surface}>
          <BlockList blocks={view.blocks} />
        </SurfaceContext>
      )}
    </div>
  );
}
