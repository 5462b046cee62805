import { expect, it } from 'vitest';
import { toSlackMarks } from '#src/channels/web/workspace/acts/slack-marks.ts';

it.each([
  ['@Avance ¿cómo vamos?', '<@U0AVANCE01> ¿cómo vamos?'],
  ['¿qué dices, @AVANCE?', '¿qué dices, <@U0AVANCE01>?'],
  ['@Titular de área, ¿ya viste?', '<@U0TITULA01>, ¿ya viste?'],
  ['se lo paso a #metas', 'se lo paso a <#C0METAS001|metas>'],
  ['véase https://example.org/a?b=1&c=2.', 'véase <https://example.org/a?b=1&amp;c=2>.'],
  ['<!channel> & <@U0AVANCE01>', '&lt;!channel&gt; &amp; &lt;@U0AVANCE01&gt;'],
  ['correo@avance.mx, @Avances y @Avance2', 'correo@avance.mx, @Avances y @Avance2'],
])('%j is handed over as %j', (typed, marked) => {
  expect(toSlackMarks(typed)).toBe(marked);
});
