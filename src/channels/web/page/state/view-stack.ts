import type { View } from '../api/protocol.ts';

/** A view that is open already changes, and whatever stood above it goes; one that names another comes on top. Null: all are closed. */
export function withView(views: readonly View[], view: View | null): readonly View[] {
  if (view === null) return [];
  const at = views.findIndex(({ id }) => id === view.id);
  if (at !== -1) return [...views.slice(0, at), view];
  return typeof view.previous_view_id === 'string' ? [...views, view] : [view];
}

export function withoutView(views: readonly View[], viewId: string): readonly View[] {
  return views.filter(({ id }) => id !== viewId);
}
