import type { Deliveries } from '../deliveries.ts';
import type { Surfaces } from '../model.ts';
import type { WorkspaceState } from '../state.ts';

/** What people's acts work on. */
export interface Stage {
  readonly state: WorkspaceState;
  readonly deliver: Deliveries['deliver'];
  readonly surfaces: Surfaces;
}

/** A message that something is done with. */
export interface MessageRef {
  readonly channel: string;
  readonly ts: string;
}
