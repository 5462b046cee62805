import type { ReadResult, Refusal } from '#src/domain/report.ts';

export type Refused = Extract<ReadResult, { readonly ok: false }>;

export function refuse(code: string, message: string, missing: readonly string[] = []): Refused {
  const refusal: Refusal = { code, message, missing };
  return { ok: false, refusal };
}
