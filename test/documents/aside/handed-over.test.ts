import { expect, it } from 'vitest';
import { toReadingFault, toTrace } from '#src/documents/aside/handed-over.ts';

it('tells where a reader failed, and nothing of the file that it read', () => {
  const trace = toTrace(toReadingFault(new RangeError('cell «1,662»\nof the file')));
  expect(trace).toMatch(/^RangeError < at .*handed-over\.test\.ts/u);
  expect(trace).not.toMatch(/1,662|of the file/u);
  expect(toTrace({ ok: true })).toBeNull();
});
