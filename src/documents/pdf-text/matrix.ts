import { z } from 'zod';

/** An affine transformation: x' = ax + cy + e, y' = bx + dy + f. */
export const MATRIX = z.preprocess(
  (value) =>
    ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>) : value,
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
);
export type Matrix = z.infer<typeof MATRIX>;

/** First the inner one, then the outer one. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
