import { z } from 'zod';
import { fillIn } from '../form-values.ts';
import type { FormValues, View } from '../model.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { WorkspaceState } from '../state.ts';
import { changeView, toView, VIEW_DRAFT, type ViewDraft } from '../view-drafts.ts';
import type { Stage } from './act.ts';
import { interactionBody } from './payloads.ts';

export interface Submitted {
  readonly person: string;
  readonly viewId: string;
  readonly values: FormValues;
}

/** What the person sees next. */
export type AfterSubmit =
  | { readonly ok: true }
  | { readonly errors: Readonly<Record<string, string>> }
  | { readonly view: View };

/** Answers to a submission (docs.slack.dev/surfaces/modals#handling_submissions). */
const RESPONSE = z.union([
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.enum(['update', 'push']), view: VIEW_DRAFT }),
  z.object({ response_action: z.literal('clear') }),
]);

export async function submit(
  { state, deliver }: Stage,
  { person, viewId, values }: Submitted,
): Promise<Outcome<AfterSubmit>> {
  const held = state.views.find(viewId);
  if (held === undefined || held.person !== person || held.view.type !== 'modal')
    return refused('unknown-view');
  const view: View = { ...held.view, state: { values: fillIn(held.view.blocks, values) } };
  state.views.remember(view);
  const body = { ...interactionBody('view_submission', person, state), view, response_urls: [] };
  const { acknowledged, response } = await deliver(body);
  if (!acknowledged) return refused('not-acknowledged');
  if (!isSaid(response)) {
    state.views.close(view.id);
    return done({ ok: true });
  }
  const parsed = RESPONSE.safeParse(response);
  // Slack, too, keeps a form open whose answer it cannot read.
  return parsed.success ? done(follow(state, view, parsed.data)) : refused('not-acknowledged');
}

/** An empty acknowledgement closes the form. */
function isSaid(response: unknown): boolean {
  if (typeof response !== 'object' || response === null) return false;
  return Object.keys(response).length > 0;
}

function follow(state: WorkspaceState, view: View, response: z.infer<typeof RESPONSE>): AfterSubmit {
  switch (response.response_action) {
    case 'errors':
      return { errors: response.errors };
    case 'clear':
      clear(state, view);
      return { ok: true };
    case 'update':
      return { view: update(state, view, response.view) };
    default:
      return push(state, view, response.view);
  }
}

function clear({ views }: WorkspaceState, { id }: View): void {
  const held = views.find(id);
  if (held !== undefined) views.clear(held.person);
}

function update(state: WorkspaceState, view: View, draft: ViewDraft): View {
  const changed = changeView(view, draft, { ids: state.ids, values: view.state.values });
  state.views.replace(changed);
  return changed;
}

function push(state: WorkspaceState, under: View, draft: ViewDraft): AfterSubmit {
  const held = state.views.find(under.id);
  const view = toView(draft, { ids: state.ids, under });
  const isLaid = held !== undefined && state.views.push(held.person, view);
  return isLaid ? { view } : { ok: true };
}
