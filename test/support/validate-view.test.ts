import { expect, it } from 'vitest';
import { validateView } from './validate-view.ts';

const DIVIDER = { type: 'divider' };
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (id: string, text = 'Ver') => ({
  type: 'button',
  action_id: id,
  value: 'x',
  text: plain(text),
});
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`${index}`), value: `${index}` }));
const select = (more: object) => ({
  type: 'static_select',
  action_id: 'unit',
  placeholder: plain('Elija'),
  ...more,
});
const section = (accessory: object) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x' }, accessory });
const home = (...blocks: readonly object[]) => ({ type: 'home', blocks });

it('takes a Home of a hundred blocks with accessories', () => {
  const rows = [section(button('a')), section(select({ options: options(100) }))];
  expect(validateView(home(...rows, ...Array.from({ length: 98 }, () => DIVIDER)))).toEqual([]);
});

it.each([
  ['no blocks', home(), '0 blocks'],
  ['too many blocks', home(...Array.from({ length: 101 }, () => DIVIDER)), '101 blocks'],
  ['another kind of view', { type: 'message', blocks: [DIVIDER] }, 'message'],
  ['a long button', home(section(button('a', 'x'.repeat(76)))), '76 characters, 75 allowed'],
  ['an open sign', home(section(button('a', '<!channel>'))), 'not escaped'],
  ['one id twice', home(section(button('a')), { type: 'actions', elements: [button('a')] }), 'repeated'],
  ['too many options', home(section(select({ options: options(101) }))), '101 options'],
  ['no option', home(section(select({ options: [] }))), 'options and groups, or neither'],
  [
    'a full group',
    home(section(select({ option_groups: [{ label: plain('a'), options: options(101) }] }))),
    '101 options',
  ],
  [
    'a strange choice',
    home(section(select({ options: options(2), initial_option: options(3)[2] }))),
    'none of the options',
  ],
  ['an accessory of nothing', home({ ...DIVIDER, accessory: button('a') }), 'accessory outside a section'],
  [
    'too much',
    home(
      ...Array.from({ length: 99 }, () => ({
        type: 'section',
        text: { type: 'mrkdwn', text: 'x'.repeat(2_900) },
      })),
    ),
    'view_too_large',
  ],
])('refuses %s', (_, view, fault) => {
  expect(validateView(view).map((found) => found.fault)).toContainEqual(expect.stringContaining(fault));
});
