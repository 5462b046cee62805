import type { types } from '@slack/bolt';
import type { FoundGoal } from '#src/bot/bot.ts';
import { escapeText, toSlackText } from '../blocks/escape.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';

/** Goals as the options of a menu; one whose mark or question has no room is left out rather than cut into another. */
export function toGoalOptions(found: readonly FoundGoal[]): readonly types.PlainTextOption[] {
  return found.flatMap(toOption).slice(0, SLACK_LIMITS.options);
}

function toOption({ label, mark, unit, subject }: FoundGoal): readonly types.PlainTextOption[] {
  const text = toSlackText(label, SLACK_LIMITS.optionText);
  if (!text.startsWith(escapeText(mark)) || subject.length > SLACK_LIMITS.optionValue) return [];
  const description = toSlackText(unit, SLACK_LIMITS.optionText);
  return [{ text: plain(text), description: plain(description), value: subject }];
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
