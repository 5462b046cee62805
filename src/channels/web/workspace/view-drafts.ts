import { z } from 'zod';
import { nameBlocks, VIEW_BLOCKS } from './blocks.ts';
import { APP_ID, BOT, TEAM } from './cast.ts';
import { fillIn } from './form-values.ts';
import type { Ids } from './ids.ts';
import type { FormValues, View, ViewContent } from './model.ts';

/** Characters of a modal's title and buttons (docs.slack.dev/reference/views/modal-views). */
const LABEL = z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(24) });

/** A view as the app sends it. */
export const VIEW_DRAFT = z
  .looseObject({
    type: z.enum(['modal', 'home']),
    blocks: VIEW_BLOCKS,
    callback_id: z.string().max(255).default(''),
    title: LABEL.nullish(),
    submit: LABEL.nullish(),
    close: LABEL.nullish(),
    private_metadata: z.string().max(3_000).default(''),
    notify_on_close: z.boolean().default(false),
    clear_on_close: z.boolean().default(false),
    external_id: z.string().max(255).default(''),
  })
  .refine(({ type, title }) => type === 'home' || (title !== undefined && title !== null))
  .refine(({ type, submit, blocks }) => {
    const hasInput = blocks.some((block) => block.type === 'input');
    return type === 'home' || !hasInput || (submit !== undefined && submit !== null);
  });

export type ViewDraft = z.infer<typeof VIEW_DRAFT>;

interface Lineage {
  readonly ids: Ids;
  /** The modal that it lies on. */
  readonly under?: View | null;
}

export function toView(draft: ViewDraft, { ids, under }: Lineage): View {
  const id = ids.next('V');
  return {
    ...toContent(draft, ids),
    id,
    root_view_id: under?.root_view_id ?? id,
    previous_view_id: under?.id ?? null,
  };
}

/** The view changed into the draft: it keeps its id, its place, and what was filled in and is still asked. */
export function changeView(
  view: View,
  draft: ViewDraft,
  { ids, values }: { readonly ids: Ids; readonly values: FormValues },
): View {
  const changed = toContent(draft, ids);
  return {
    ...changed,
    id: view.id,
    root_view_id: view.root_view_id,
    previous_view_id: view.previous_view_id,
    state: { values: fillIn(changed.blocks, values) },
  };
}

function toContent(draft: ViewDraft, ids: Ids): ViewContent {
  const blocks = nameBlocks(draft.blocks, ids);
  return {
    ...draft,
    team_id: TEAM.id,
    app_id: APP_ID,
    app_installed_team_id: TEAM.id,
    bot_id: BOT.botId,
    title: draft.title ?? null,
    submit: draft.submit ?? null,
    close: draft.close ?? null,
    blocks,
    hash: ids.next('h'),
    state: { values: fillIn(blocks, {}) },
  };
}
