import { z } from 'zod';
import { findPerson } from '../cast.ts';
import { changeView, toView, VIEW_DRAFT } from '../view-drafts.ts';
import { type ApiMethod, failed, json, method } from './method.ts';

const OPENING = z.object({
  trigger_id: z.string().optional(),
  interactivity_pointer: z.string().optional(),
  view: json(VIEW_DRAFT),
});

const open = method(
  OPENING,
  ({ trigger_id: trigger, interactivity_pointer: pointer, view: draft }, state) => {
    if (draft.type !== 'modal') return failed('invalid_arguments');
    const taken = state.triggers.take(trigger ?? pointer ?? '');
    if (!taken.ok) return failed(taken.error);
    const view = toView(draft, { ids: state.ids });
    state.views.open(taken.person, view);
    return { ok: true, view };
  },
);

const push = method(
  OPENING,
  ({ trigger_id: trigger, interactivity_pointer: pointer, view: draft }, state) => {
    if (draft.type !== 'modal') return failed('invalid_arguments');
    const taken = state.triggers.take(trigger ?? pointer ?? '');
    if (!taken.ok) return failed(taken.error);
    const view = toView(draft, { ids: state.ids, under: state.views.topOf(taken.person) });
    return state.views.push(taken.person, view) ? { ok: true, view } : failed('push_limit_reached');
  },
);

const UPDATING = z.object({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: json(VIEW_DRAFT),
});

const update = method(UPDATING, ({ view_id: id, external_id: externalId, hash, view: draft }, state) => {
  const held = id === undefined ? state.views.findExternal(externalId ?? '') : state.views.find(id);
  if (held === undefined || held.view.type !== draft.type) return failed('not_found');
  if (hash !== undefined && hash !== held.view.hash) return failed('hash_conflict');
  const view = changeView(held.view, draft, { ids: state.ids, values: held.view.state.values });
  state.views.replace(view);
  return { ok: true, view };
});

const PUBLISHING = z.object({
  user_id: z.string(),
  hash: z.string().optional(),
  view: json(VIEW_DRAFT),
});

const publish = method(PUBLISHING, ({ user_id: person, hash, view: draft }, state) => {
  if (findPerson(person) === undefined || draft.type !== 'home') return failed('invalid_arguments');
  const before = state.views.homeOf(person);
  if (hash !== undefined && before !== null && hash !== before.hash) return failed('hash_conflict');
  const view =
    before === null
      ? toView(draft, { ids: state.ids })
      : changeView(before, draft, { ids: state.ids, values: {} });
  state.views.publish(person, view);
  return { ok: true, view };
});

export const VIEW_METHODS: Readonly<Record<string, ApiMethod>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
