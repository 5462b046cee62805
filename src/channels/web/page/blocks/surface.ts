import { createContext, useContext } from 'react';
import type { Action, FormValues, OptionList } from '../api/protocol.ts';
import type { ElementValue } from './block-types.ts';

/** How the ids in a text are read out. */
export interface Names {
  readonly ofPerson: (id: string) => string | undefined;
  readonly ofChannel: (id: string) => string | undefined;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

/** Where an element stands. */
export interface Spot {
  readonly blockId: string;
  readonly actionId: string;
}

/** What blocks stand on: a message, a modal or the App Home. */
export interface Surface {
  /** Resolves when the app has taken it. */
  readonly act: (blockId: string, action: Action) => Promise<void>;
  readonly findOptions: (spot: Spot, typed: string) => Promise<OptionList>;
  /** Null where nothing is filled in. */
  readonly form: Form | null;
}

export interface Form {
  readonly values: FormValues;
  readonly change: (spot: Spot, value: ElementValue) => void;
}

const NOBODY: Names = {
  ofPerson: () => undefined,
  ofChannel: () => undefined,
  people: [],
  channels: [],
};

const NOWHERE: Surface = {
  act: async () => undefined,
  findOptions: async () => ({}),
  form: null,
};

export const NamesContext = createContext<Names>(NOBODY);
export const SurfaceContext = createContext<Surface>(NOWHERE);

export function useNames(): Names {
  return useContext(NamesContext);
}

export function useSurface(): Surface {
  return useContext(SurfaceContext);
}
