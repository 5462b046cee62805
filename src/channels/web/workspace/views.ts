import type { Feed } from './feed.ts';
import type { View } from './model.ts';

/** Modals on top of each other (docs.slack.dev/surfaces/modals). */
const DEEPEST = 3;

export interface Held {
  readonly person: string;
  readonly view: View;
}

export interface ViewStore {
  readonly homeOf: (person: string) => View | null;
  readonly publish: (person: string, view: View) => void;
  /** The modal that the person sees. */
  readonly topOf: (person: string) => View | null;
  readonly open: (person: string, view: View) => void;
  /** False: there is none to lay it on, or there are too many. */
  readonly push: (person: string, view: View) => boolean;
  /** Puts a changed view in the place of the one with its id. */
  readonly replace: (view: View) => void;
  /** The same without telling anybody: what the person has filled in. */
  readonly remember: (view: View) => void;
  /** Takes a modal away, with what lies on it. */
  readonly close: (id: string) => void;
  /** Takes all modals of a person away. */
  readonly clear: (person: string) => void;
  readonly find: (id: string) => Held | undefined;
  readonly findExternal: (externalId: string) => Held | undefined;
}

/** What each person has open: Home, and a pile of modals. They are told of every change. */
export function createViewStore(feed: Feed): ViewStore {
  const homes = new Map<string, View>();
  const piles = new Map<string, readonly View[]>();
  const pileOf = (person: string): readonly View[] => piles.get(person) ?? [];
  const topOf = (person: string): View | null => pileOf(person).at(-1) ?? null;

  function lay(person: string, pile: readonly View[]): void {
    piles.set(person, pile);
    feed.emit({ type: 'view', view: topOf(person) }, person);
  }

  function publish(person: string, view: View): void {
    homes.set(person, view);
    feed.emit({ type: 'home', view }, person);
  }

  function findWhere(isIt: (view: View) => boolean): Held | undefined {
    for (const [person, pile] of piles) {
      const view = pile.find(isIt);
      if (view !== undefined) return { person, view };
    }
    for (const [person, view] of homes) if (isIt(view)) return { person, view };
    return undefined;
  }
  const withChanged = (pile: readonly View[], view: View): readonly View[] =>
    pile.map((each) => (each.id === view.id ? view : each));
  const find = (id: string): Held | undefined => findWhere((view) => view.id === id);

  return {
    homeOf: (person) => homes.get(person) ?? null,
    publish,
    topOf,
    open: (person, view) => lay(person, [view]),
    push: (person, view) => {
      const pile = pileOf(person);
      if (pile.length === 0 || pile.length >= DEEPEST) return false;
      lay(person, [...pile, view]);
      return true;
    },
    replace: (view) => {
      const held = find(view.id);
      if (held === undefined) return;
      if (view.type === 'home') return publish(held.person, view);
      lay(held.person, withChanged(pileOf(held.person), view));
    },
    remember: (view) => {
      const held = find(view.id);
      if (held === undefined) return;
      if (view.type === 'home') homes.set(held.person, view);
      else piles.set(held.person, withChanged(pileOf(held.person), view));
    },
    close: (id) => {
      const held = find(id);
      if (held === undefined || held.view.type === 'home') return;
      const pile = pileOf(held.person);
      lay(held.person, pile.slice(0, pile.indexOf(held.view)));
    },
    clear: (person) => lay(person, []),
    find,
    findExternal: (externalId) => findWhere((view) => view.external_id === externalId),
  };
}
