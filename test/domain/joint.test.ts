import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JointShare, toJoint } from '#src/domain/joint.ts';

const itself = (share: JointShare): JointShare => share;

describe('goals taken together', () => {
  it('are a ratio of sums, never a mean of ratios', () => {
    const joint = toJoint(
      [
        { planned: 10, achieved: 20 },
        { planned: 990, achieved: 480 },
      ],
      itself,
    );
    expect(joint).toMatchObject({ planned: 1000, achieved: 500, ratio: 0.5, unknown: [] });
  });

  it('leave out, by name, what is not known on either side', () => {
    const half = { planned: 100, achieved: null };
    const other = { planned: null, achieved: 7 };
    const joint = toJoint([{ planned: 100, achieved: 0 }, half, other], itself);
    expect(joint).toMatchObject({ planned: 100, achieved: 0, ratio: 0, unknown: [half, other] });
  });

  it('have no ratio where nothing was planned, or nothing is known', () => {
    expect(toJoint([{ planned: 0, achieved: 3 }], itself).ratio).toBeNull();
    expect(toJoint([{ planned: null, achieved: null }], itself)).toMatchObject({ ratio: null, counted: [] });
  });

  it('never lose a goal', () => {
    const figure = fc.option(fc.nat(1000), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ planned: figure, achieved: figure })), (shares) => {
        const { counted, unknown } = toJoint(shares, itself);
        expect(counted.length + unknown.length).toBe(shares.length);
      }),
    );
  });
});
