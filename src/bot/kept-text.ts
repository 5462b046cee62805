import { cleanChatText } from '#src/language/chat-text.ts';
import { maskPersonal } from '#src/language/mask-personal.ts';
import { toPrintable } from '#src/reply/printable.ts';

/** Characters of a question. */
const LONGEST_KEPT = 500;
/** Characters of a comment on an answer. */
const LONGEST_COMMENT = 1_000;
/** Nothing behind this is kept, whatever the marks in between take away. */
const LONGEST_READ = 4_000;

/** A chat's mention of a channel, whose name would tell where something was asked. */
const CHANNEL = /<#[^<>]*>/gu;
/** People by what they are called ("@ana.perez") or by the id that a chat gives them. */
const PEOPLE = [/(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*/gu, /\b[UW](?=[A-Z]*\d)[A-Z0-9]{7,}\b/gu];

/** What is not seen could part an address in two, so that it would not be known for one. */
const INVISIBLE = /\p{Cf}/gu;

/** What of a message may be kept: its words on one line, without who is named in it and how to reach them. */
export function toKeptText(message: string): string {
  return withoutPeople(message, LONGEST_KEPT);
}

/** The same of a comment on an answer. */
export function toKeptComment(comment: string): string {
  return withoutPeople(comment, LONGEST_COMMENT);
}

function withoutPeople(message: string, longest: number): string {
  const seen = message.slice(0, LONGEST_READ).replace(INVISIBLE, '').replace(CHANNEL, ' ');
  const words = maskPersonal(toPrintable(cleanChatText(seen)));
  const impersonal = PEOPLE.reduce((rest, pattern) => rest.replace(pattern, ' '), words);
  return [...toPrintable(impersonal)].slice(0, longest).join('').trim();
}
