import type { OfficialRow } from './official-row.ts';
import type { SignatureSlot } from './signature-block.ts';
import type { UnitHeading } from './unit-heading.ts';

/** The pages of one executing unit; of one of its programmes, where it has several. */
export interface UnitSection {
  readonly code: string;
  readonly heading: UnitHeading;
  readonly rows: readonly OfficialRow[];
  readonly signatures: readonly SignatureSlot[];
}
