import type { Followed } from '#src/domain/subscription.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { tellWish } from '../telling/read-back.ts';
import { tellFollowed, tellWhen } from '../telling/subscription-words.ts';
import type { Understanding } from '../understanding.ts';
import { askBack } from './ask-back.ts';
import { toFollowed } from './followed.ts';
import { readWish, saysChannel, type Wish } from './reading/read-wish.ts';
import { readWhich, WHICH_WORDS } from './reading/which-to-end.ts';
import { SUBSCRIBE_RULES, UNSUBSCRIBE_RULES } from './rules.ts';

interface Meant {
  readonly followed: Followed;
  readonly wish: Wish;
  readonly inChannel: boolean;
}

function toMeant(understanding: Understanding, setting: Setting): Meant {
  const { text, goals, choices, units, programs, lines } = understanding;
  const codes = [...[...goals, ...choices].map(({ code }) => code), ...units, ...programs, ...lines];
  return {
    followed: toFollowed(understanding, setting),
    wish: readWish({ text, codes }),
    inChannel: saysChannel(text),
  };
}

/** What was understood, exactly; what was not is asked for. */
function tellSubscribe(understanding: Understanding, setting: Setting): Told {
  const asked = { understanding, setting };
  const { followed, wish, inChannel } = toMeant(understanding, setting);
  const subjects = tellFollowed(followed, setting.catalog);
  const whom = inChannel ? 'enviar a este canal' : 'enviarle';
  if (wish.kind !== 'clear') {
    const parts = [askBack(wish, { followed, setting, inChannel })];
    return tellWish(asked, { sentence: `Puedo ${whom} avisos y resúmenes de ${subjects}.`, parts });
  }
  const { wanted } = wish;
  const what =
    wanted.kind === 'summary'
      ? `el resumen de ${subjects}, ${tellWhen(wanted)}`
      : `un aviso ${tellWhen(wanted)}: ${subjects}`;
  return tellWish(asked, { sentence: `Voy a ${whom} ${what}. ¿Confirma?` });
}

function tellUnsubscribe(understanding: Understanding, setting: Setting): Told {
  const subjects = tellFollowed(toFollowed(understanding, setting), setting.catalog);
  const { text } = understanding;
  const whose = saysChannel(text) ? 'de este canal' : 'suyos';
  return tellWish(
    { understanding, setting },
    { sentence: `Cancelar ${WHICH_WORDS[readWhich(text)]} ${whose}: ${subjects}.` },
  );
}

/** Ask for alerts or periodic summaries. */
export const SUBSCRIBE: Intent = {
  name: 'subscribe',
  effect: 'write',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: SUBSCRIBE_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  toCommand: (understanding, _facts, setting) => {
    const { followed, wish, inChannel } = toMeant(understanding, setting);
    return wish.kind === 'clear' ? { kind: 'subscribe', inChannel, followed, wanted: wish.wanted } : null;
  },
  tell: (_facts, understanding, setting) => tellSubscribe(understanding, setting),
};

/** Stop them. */
export const UNSUBSCRIBE: Intent = {
  name: 'unsubscribe',
  effect: 'write',
  showsNothing: true,
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: UNSUBSCRIBE_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  toCommand: (understanding, _facts, setting) => ({
    kind: 'unsubscribe',
    inChannel: saysChannel(understanding.text),
    followed: toFollowed(understanding, setting),
    which: readWhich(understanding.text),
  }),
  tell: (_facts, understanding, setting) => tellUnsubscribe(understanding, setting),
};
