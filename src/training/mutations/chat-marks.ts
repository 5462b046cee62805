import { changeOneWord, type Mutation, pickOne } from './mutation.ts';

const PICTURES = ['🙏', '👀', ':eyes:', ':pray:', '😅', ':chart_with_upwards_trend:', '👍🏽', '✅'];
const BARE_AMPERSAND = /&(?!amp;|lt;|gt;)/gu;

/** What a chat puts into a message. */
export const CHAT_MUTATIONS: readonly Mutation[] = [
  {
    name: 'pictures',
    note: 'kept',
    spoil: (text, pick) => `${PICTURES[pick(PICTURES.length)]} ${text} ${PICTURES[pick(PICTURES.length)]}`,
  },
  {
    name: 'mention, bold and entities',
    note: 'kept',
    spoil: (text, pick) =>
      `<@U0AVANCE> ${changeOneWord(text, pick, (word) => `*${word}*`).replaceAll(BARE_AMPERSAND, '&amp;')}`,
  },
  {
    name: 'italics, strike or code',
    note: 'kept',
    spoil: (text, pick) => {
      const mark = pickOne(['_', '~', '`', '*_'], pick, '_');
      const close = [...mark].toReversed().join('');
      return changeOneWord(text, pick, (word) => `${mark}${word}${close}`);
    },
  },
  {
    name: 'all of it marked',
    note: 'kept',
    spoil: (text, pick) => {
      const mark = pickOne(['*', '_', '```', '`'], pick, '*');
      return text.includes('\n') || text.includes(mark) ? text : `${mark}${text}${mark}`;
    },
  },
  {
    name: 'all of it quoted',
    note: 'kept',
    spoil: (text) =>
      text
        .split('\n')
        .map((line) => `&gt; ${line}`)
        .join('\n'),
  },
  { name: 'channel link', note: 'kept', spoil: (text) => `<#C012AB3CD|poa> ${text}` },
  {
    name: 'and as &amp;',
    note: 'spared',
    spoil: (text) => text.replace(/(?<=\p{L}|\d) y (?=\p{L}|\d)/u, ' &amp; '),
  },
];
