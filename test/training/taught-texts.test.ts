import { expect, it } from 'vitest';
import { readTaught } from '#src/training/taught-texts.ts';
import { label } from '#test/training/asking.ts';

it('knows a message that a teaching corpus holds word for word, and no short one', async () => {
  const isTaught = await readTaught();
  expect(isTaught(label('¿Van a QUITAR los comedores?', {}))).toBe(true);
  expect(isTaught(label('¿van a quitar los comedores del desierto?', {}))).toBe(false);
  expect(isTaught(label('gracias', {}))).toBe(false);
});
