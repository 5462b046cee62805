import type { types } from '@slack/bolt';
import type { ChoicesPart, Suggestion } from '#src/reply/reply.ts';
import { toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import { LINE_TEXT, markdownSection, type Piece, sectionsOf } from './pieces.ts';

/** Buttons that send a message as if the person had typed it; the number tells apart those of one message. */
export const SAY_ACTION = /^say:\d+$/u;

const SUGGESTIONS_SHOWN = 5;

/** `first` numbers the first button, so that every button of a message has its own action id. */
export function choicesPieces(part: ChoicesPart, first: number): readonly Piece[] {
  const offered = part.options.filter(fitsButton).slice(0, SLACK_LIMITS.buttons);
  const more = part.options.length - offered.length;
  const actions = sayActions(offered, first);
  const lead: Piece = {
    blocks: [markdownSection(toSlackText(part.question, LINE_TEXT)), ...actions],
    items: offered.length,
  };
  const cut = part.options.filter((option) => option.label.length > SLACK_LIMITS.buttonText);
  const inFull = cut.map((option) => `• ${toSlackText(option.label, LINE_TEXT)}`);
  return [lead, ...sectionsOf(inFull), ...sectionsOf(more > 0 ? [`… y ${more} más`] : [])];
}

export function suggestionBlocks(
  suggestions: readonly Suggestion[],
  first: number,
): readonly types.KnownBlock[] {
  return sayActions(suggestions.filter(fitsButton).slice(0, SUGGESTIONS_SHOWN), first);
}

export function buttonCount(pieces: readonly Piece[]): number {
  return pieces
    .flatMap((piece) => piece.blocks)
    .reduce((sum, block) => sum + (block.type === 'actions' ? block.elements.length : 0), 0);
}

function sayActions(offered: readonly Suggestion[], first: number): readonly types.KnownBlock[] {
  const elements = offered.map(
    (option, index): types.Button => ({
      type: 'button',
      action_id: `say:${first + index}`,
      text: { type: 'plain_text', text: toSlackText(option.label, SLACK_LIMITS.buttonText), emoji: false },
      value: option.message,
    }),
  );
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** A cut message would say something else: such an option is only named. */
function fitsButton(option: Suggestion): boolean {
  return option.message.length > 0 && option.message.length <= SLACK_LIMITS.buttonValue;
}
