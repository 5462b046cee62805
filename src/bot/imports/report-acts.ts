import { readReceived, settleReceived } from '#db/queries/received-reports.ts';
import { REPORT_ENDINGS } from '#src/documents/read-report-file.ts';
import { decideAll, UNDECIDED } from '#src/domain/import-plan.ts';
import type { ActWork, Outcome, Pressed } from '#src/reply/acts.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import type { FilePart } from '#src/reply/reply.ts';
import { said } from '#src/reply/said.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { createDecidingActs } from './decide-each.ts';
import { findOpen, instead, loadReport, tellSettled } from './load-report.ts';
import type { ImportParts } from './parts.ts';
import { deniedFor } from './received-reports.ts';
import { tellDiscarded } from './tell-loaded.ts';
import { REPORT_ACTS } from './tell-preview.ts';

/** What is decided on a report that was sent, one line an act. */
export function createReportActs(parts: ImportParts): Readonly<Record<string, ActWork>> {
  return {
    [REPORT_ACTS.send]: { press: (pressed) => sendForm(parts, pressed) },
    [REPORT_ACTS.load]: { press: (pressed) => loadReport(parts, pressed, UNDECIDED) },
    [REPORT_ACTS.keep]: { press: (pressed) => loadReport(parts, pressed, decideAll('keep')) },
    [REPORT_ACTS.take]: { press: (pressed) => loadReport(parts, pressed, decideAll('take')) },
    ...createDecidingActs(parts),
    [REPORT_ACTS.review]: { press: (pressed) => review(parts, pressed) },
    [REPORT_ACTS.discard]: { press: (pressed) => discard(parts, pressed) },
  };
}

/** As many as one window of Slack takes are too many to decide on. */
const MOST_AT_ONCE = 5;

async function sendForm(parts: ImportParts, { person }: Pressed): Promise<Outcome> {
  const denial = await deniedFor(parts, person);
  if (denial !== null) return said(denial);
  return {
    kind: 'form',
    form: {
      title: 'Importar informe',
      lead: 'Se lee y se le muestra qué cambiaría, en su conversación directa con Avance. Nada se carga hasta que usted lo decida.',
      fields: [
        {
          kind: 'file',
          id: 'files',
          label: 'Informe trimestral',
          hint: 'Excel (.xlsx), PDF con texto, CSV o texto con tablas (.md), de hasta 10 MB. Uno más pesado envíelo como archivo en la conversación.',
          optional: false,
          initial: null,
          most: MOST_AT_ONCE,
          endings: REPORT_ENDINGS,
        },
      ],
      submit: 'Leer',
      act: REPORT_ACTS.send,
      value: 'new',
    },
  };
}

async function discard(parts: ImportParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { id, fileName } = found.received;
  const reply = tellDiscarded(fileName, pressed.person);
  const settled = { id, state: 'discarded', by: pressed.person, outcome: writeReply(reply) } as const;
  if (await settleReceived(parts.db, settled)) return instead(reply);
  return tellSettled(await readReceived(parts.db, id), pressed);
}

async function review(parts: ImportParts, pressed: Pressed): Promise<Outcome> {
  const found = await findOpen(parts, pressed);
  if ('outcome' in found) return found.outcome;
  const { id, fileName } = found.received;
  const { year, quarter } = found.reading.document;
  const file: FilePart = {
    kind: 'file',
    fileName: `revision-${year}-T${quarter}.csv`,
    title: `Revisión de «${fileName}»`,
    holds: 'Un renglón por cada dato que difiere, hallazgo y dato nuevo. Se abre con Excel.',
    asked: { format: 'revision', id },
  };
  return { kind: 'reply', audience: 'all', reply: toReply(file) };
}
