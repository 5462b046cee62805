import { describe, expect, it } from 'vitest';
import { type Inline, parseInline, parseMrkdwn } from '#src/channels/web/page/text/parse-mrkdwn.ts';

/** A tree as one line: *bold*, /italic/, ~struck~, `code`, [label](address), @person, #channel. */
function tell(inlines: readonly Inline[]): string {
  return inlines.map(tellOne).join('');
}

function tellOne(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `\`${inline.text}\``;
    case 'styled': {
      const mark = { bold: '*', italic: '/', strike: '~' }[inline.style];
      return `${mark}${tell(inline.content)}${mark}`;
    }
    case 'link':
      return `[${inline.label}](${inline.url})`;
    case 'call':
      return `(${inline.label})`;
    default:
      return `${inline.kind === 'person' ? '@' : '#'}${inline.id}:${inline.label}`;
  }
}

describe('inline marks', () => {
  it.each([
    ['Meta *303* y _304_', 'Meta *303* y /304/'],
    ['*_las dos_*', '*/las dos/*'],
    ['~no~ `si_o_no`', '~no~ `si_o_no`'],
    ['a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['&amp;lt;', '&lt;'],
    ['<@U01> y <@U02|ana> en <#C01|metas>', '@U01: y @U02:ana en #C01:metas'],
    ['<https://a.mx/?x=1&amp;y=2|liga>', '[liga](https://a.mx/?x=1&y=2)'],
    ['<https://a.mx>', '[https://a.mx](https://a.mx)'],
    ['<!channel> <!subteam^S1|@poa>', '(@channel) (@@poa)'],
    ['<!date^1700000000^{date}|14 nov>', '14 nov'],
  ])('%s', (text, told) => {
    expect(tell(parseInline(text))).toBe(told);
  });

  it.each([
    ['2*3*4', 'inside a word'],
    ['snake_case_name', 'inside a word'],
    ['* suelto *', 'beside blanks'],
    ['**', 'nothing between'],
    ['*abierto', 'never closed'],
    ['*una\nlínea*', 'over two lines'],
    ['a < b', 'no end'],
    ['`', 'no end'],
  ])('leaves %j as it is: %s', (text) => {
    expect(tell(parseInline(text))).toBe(text);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://x'])(
    'makes no link of %s',
    (url) => {
      expect(parseInline(`<${url}|ver>`)).toEqual([{ kind: 'text', text: 'ver' }]);
    },
  );
});

it('parts quotes and code from the lines', () => {
  const passages = parseMrkdwn('uno\n&gt; dos\n&gt; tres\ncuatro\n```\na *b* &amp;\n```fin');
  expect(passages.map((each) => [each.kind, each.kind === 'code' ? each.text : tell(each.content)])).toEqual([
    ['lines', 'uno'],
    ['quote', 'dos\ntres'],
    ['lines', 'cuatro\n'],
    ['code', 'a *b* &'],
    ['lines', 'fin'],
  ]);
});

it('reads long texts of open marks quickly', () => {
  const startedAt = performance.now();
  parseMrkdwn('*a '.repeat(4_000));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
