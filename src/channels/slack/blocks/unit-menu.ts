import type { types } from '@slack/bolt';
import { toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** In place of a unit's code: none. No code is written so. */
export const NO_UNIT = '∅';
/** What a view may weigh holds no more of them. */
const MOST_UNITS = 600;
const GROUP = SLACK_LIMITS.options;
/** Of a select in Home or a window; elsewhere Slack takes less. */
const LONGEST_CODE = 150;

export interface OfferedUnit {
  readonly code: string;
  readonly label: string;
}

export interface UnitMenu {
  readonly units: readonly OfferedUnit[];
  /** Code of the one that is chosen already; null: none. */
  readonly chosen: string | null;
  /** What choosing none is called. */
  readonly none: string;
}

/** Units to choose one from, or none; long lists come in groups, named by their first and last code. */
export function unitOptions({
  units,
  chosen,
  none,
}: UnitMenu): Pick<types.StaticSelect, 'initial_option' | 'options' | 'option_groups'> {
  const nothing = { code: NO_UNIT, label: none };
  const offered = [nothing, ...fitting(units, chosen === null ? [] : [chosen])];
  return {
    initial_option: toOption(offered.find(({ code }) => code === chosen) ?? nothing),
    ...toMenu(offered),
  };
}

/** Units to choose any number of. */
export function severalUnitOptions(
  units: readonly OfferedUnit[],
  chosen: readonly string[],
): Pick<types.MultiStaticSelect, 'initial_options' | 'options' | 'option_groups'> {
  const offered = fitting(units, chosen);
  const initial = offered.filter(({ code }) => chosen.includes(code)).map(toOption);
  return { ...(initial.length === 0 ? {} : { initial_options: initial }), ...toMenu(offered) };
}

function toMenu(offered: readonly OfferedUnit[]): Pick<types.StaticSelect, 'options' | 'option_groups'> {
  return offered.length <= GROUP ? { options: offered.map(toOption) } : { option_groups: toGroups(offered) };
}

/** Codes that cannot be sent whole are left out; the chosen ones stay in. */
function fitting(units: readonly OfferedUnit[], chosen: readonly string[]): readonly OfferedUnit[] {
  const sendable = units.filter(
    ({ code }) => code.length > 0 && code.length <= LONGEST_CODE && code !== NO_UNIT,
  );
  const first = sendable.slice(0, MOST_UNITS);
  const own = sendable.slice(MOST_UNITS).filter(({ code }) => chosen.includes(code));
  return [...first, ...own];
}

function toOption({ code, label }: OfferedUnit): types.PlainTextOption {
  return {
    text: { type: 'plain_text', text: toSlackText(label, SLACK_LIMITS.optionText), emoji: false },
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
        text: toSlackText(codes.join(' a '), SLACK_LIMITS.optionText),
        emoji: false,
      },
      options: group.map(toOption),
    };
  });
}
