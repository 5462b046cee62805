import { onTestFinished } from 'vitest';
import { askLabelled, type Outcome } from '#src/training/ask-labelled.ts';
import type { LabelledMessage } from '#src/training/labelled-message.ts';
import { openReport } from '#src/training/open-report.ts';

const NOTHING_MEANT: LabelledMessage = {
  id: 'x',
  turns: [''],
  intent: 'unknown',
  goals: [],
  units: [],
  programs: [],
  lines: [],
  period: null,
  measure: null,
  filter: null,
  order: null,
  limit: null,
  value: null,
  note: null,
};

/** A message of one turn with what it means. */
export function label(text: string, meant: Partial<LabelledMessage>): LabelledMessage {
  return { ...NOTHING_MEANT, turns: [text], ...meant };
}

/** Asks the bundled report. */
export async function askBundled(...messages: readonly LabelledMessage[]): Promise<readonly Outcome[]> {
  const store = await openReport('db/seed/poa-2023-tercer-avance.md');
  onTestFinished(() => store.close());
  return askLabelled(messages, store);
}
