import { planImport } from '#db/import-report.ts';
import type { ImportPlan } from '#src/domain/import-plan.ts';
import type { ActWork, Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import { askNext, readAnswers } from './decide-form.ts';
import { CHANGED, findOpen, instead, loadReport, type Open } from './load-report.ts';
import { isOf, type OneByOne, parseOneByOne, toDecisions } from './one-by-one.ts';
import type { ImportParts } from './parts.ts';
import { dayOf, FORGOTTEN, showAgain } from './received-reports.ts';
import { REPORT_ACTS } from './tell-preview.ts';

/** Deciding on each figure that a report says otherwise: windows of a few, then its preview with what was decided. */
export function createDecidingActs(parts: ImportParts): Readonly<Record<string, ActWork>> {
  return {
    [REPORT_ACTS.decide]: {
      press: (pressed) => openWindow(parts, pressed),
      file: (filledIn) => readWindow(parts, filledIn),
    },
    [REPORT_ACTS.settle]: { press: (pressed) => settle(parts, pressed) },
  };
}

interface Deciding extends Open {
  readonly sofar: OneByOne;
  readonly plan: ImportPlan;
}

async function openWindow(parts: ImportParts, pressed: Pressed): Promise<Outcome> {
  const found = await findDeciding(parts, pressed);
  return 'outcome' in found ? found.outcome : { kind: 'form', form: nextForm(parts, found) };
}

async function readWindow(parts: ImportParts, filledIn: FilledIn): Promise<Filing> {
  const found = await findDeciding(parts, filledIn);
  if ('outcome' in found) return found.outcome;
  const answered = readAnswers(found, filledIn.values);
  if (answered.kind === 'faults') return answered;
  const { sofar } = answered;
  if (sofar.decided.length < found.plan.conflicts.length) {
    return { kind: 'form', form: nextForm(parts, { ...found, sofar }) };
  }
  return instead(await showAgain(parts, { ...found, why: null, decided: sofar }));
}

async function settle(parts: ImportParts, pressed: Pressed): Promise<Outcome> {
  const found = await findDeciding(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { sofar, plan } = found;
  return loadReport(parts, { ...pressed, value: sofar.id }, toDecisions(sofar, plan.conflicts));
}

/** What is being decided on, or why nothing comes of it: what was decided holds for the plan that was seen. */
async function findDeciding(
  parts: ImportParts,
  pressed: Pressed,
): Promise<Deciding | { readonly outcome: Outcome }> {
  const sofar = parseOneByOne(pressed.value);
  if (sofar === null) return { outcome: said(FORGOTTEN) };
  const found = await findOpen(parts, { ...pressed, value: sofar.id });
  if ('outcome' in found) return found;
  const { reading, received } = found;
  const plan = await planImport(parts.db, { reading, sha256: received.sha256 });
  if (isOf(sofar, plan)) return { ...found, sofar, plan };
  return { outcome: instead(await showAgain(parts, { ...found, plan, why: CHANGED })) };
}

function nextForm(parts: ImportParts, { sofar, plan }: Deciding) {
  return askNext({ sofar, plan, act: REPORT_ACTS.decide, dayOf: dayOf(parts) });
}
