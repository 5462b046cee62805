import type { types } from '@slack/bolt';
import type { OfferedUnit, UnitOffer } from '#src/bot/home/home.ts';
import { toSlackText } from '../blocks/escape.ts';
import { HOME_UNIT_ACTION, NO_UNIT } from './home-actions.ts';
import { HOME_LIMITS } from './home-limits.ts';

const NONE: OfferedUnit = { code: NO_UNIT, label: 'Toda la dependencia' };
/** What a view may weigh holds no more of them. */
const MOST_UNITS = 600;
const GROUP = HOME_LIMITS.options;

/** The unit that Home shows, chosen from a list; long lists come in groups, named by their first and last code. */
export function unitSelect({ units, chosen }: UnitOffer): types.KnownBlock {
  const offered = [NONE, ...fitting(units, chosen)];
  const initial = toOption(offered.find(({ code }) => code === chosen) ?? NONE);
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: HOME_UNIT_ACTION,
    placeholder: { type: 'plain_text', text: 'Elija su área', emoji: false },
    initial_option: initial,
    ...(offered.length <= GROUP ? { options: offered.map(toOption) } : { option_groups: toGroups(offered) }),
  };
  const text = chosen === null ? '*Mi área*\nElija una para verla aquí primero.' : '*Mi área*';
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, accessory: select };
}

/** Codes that cannot be sent whole are left out; the chosen one stays in. */
function fitting(units: readonly OfferedUnit[], chosen: string | null): readonly OfferedUnit[] {
  const sendable = units.filter(
    ({ code }) => code.length > 0 && code.length <= HOME_LIMITS.optionValue && code !== NO_UNIT,
  );
  const first = sendable.slice(0, MOST_UNITS);
  const own = sendable.slice(MOST_UNITS).filter(({ code }) => code === chosen);
  return [...first, ...own];
}

function toOption({ code, label }: OfferedUnit): types.PlainTextOption {
  return {
    text: { type: 'plain_text', text: toSlackText(label, HOME_LIMITS.optionText), emoji: false },
    value: code,
  };
}

function toGroups(offered: readonly OfferedUnit[]): NonNullable<types.StaticSelect['option_groups']> {
  const count = Math.ceil(offered.length / GROUP);
  return Array.from({ length: count }, (_, index) => {
    const group = offered.slice(index * GROUP, (index + 1) * GROUP);
    const codes = [group.find(({ code }) => code !== NO_UNIT), group.at(-1)].map((unit) => unit?.code ?? '');
    return {
      label: {
        type: 'plain_text',
        text: toSlackText(codes.join(' a '), HOME_LIMITS.optionText),
        emoji: false,
      },
      options: group.map(toOption),
    };
  });
}
