import { writeAtOnce } from '#db/queries/at-once.ts';
import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import { addRemark } from '#db/queries/remarks.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { tellRefusal } from '#intents/telling/refusals.ts';
import { formatQuarter } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import { judgeIn } from '../judge-and-notify.ts';
import type { AlertParts } from '../parts.ts';
import { readAudience } from '../telling/audience.ts';
import { answerAlerts } from './answer-alerts.ts';
import { findAlerts } from './find-alerts.ts';

const LONGEST = 1_000;

/** Asks for the observation that explains a goal's quarter: it goes into the report. */
export async function remarkForm({ db, people }: AlertParts, pressed: Pressed): Promise<Outcome> {
  const { value } = pressed;
  const found = await findAlerts(db, { value, person: await people.find(pressed.person), deed: 'capture' });
  if ('outcome' in found) return found.outcome;
  const { code, year, state } = found.main;
  if (await isQuarterClosed(db, { year, quarter: state.quarter }))
    return said(tellRefusal('closed', year, state.quarter));
  return {
    kind: 'form',
    form: {
      title: 'Observación',
      lead: `De la ${code}, ${formatQuarter(state.quarter)} de ${year}. Irá en el informe.`,
      fields: [
        {
          kind: 'text',
          id: 'text',
          label: 'Observación',
          hint: null,
          optional: false,
          initial: null,
          multiline: true,
          longest: LONGEST,
        },
      ],
      submit: 'Registrar',
      act: 'alert-remark',
      value,
    },
  };
}

/** By the same permission and lock as an observation by message. What it mends is told in the same transaction. */
export async function fileRemark(parts: AlertParts, filledIn: FilledIn): Promise<Filing> {
  const { values, value, at, person: author } = filledIn;
  const { text } = values;
  if (text === undefined) return { kind: 'faults', faults: { text: 'Escriba la observación.' } };
  const person = await parts.people.find(author);
  const before = await findAlerts(parts.db, { value, person, deed: 'capture' });
  if ('outcome' in before) return before.outcome;
  const goalIds = [before.main.key.goalId];
  const audience = await readAudience(parts, goalIds);
  return writeAtOnce(parts.db, async (db) => {
    await takeTurn(db);
    const found = await findAlerts(db, { value, person, deed: 'capture' });
    if ('outcome' in found) return found.outcome;
    const { main, alerts } = found;
    const { year, code } = main;
    const { quarter } = main.state;
    if (await isQuarterClosed(db, { year, quarter })) return said(tellRefusal('closed', year, quarter));
    await addRemark(db, { goalId: main.key.goalId, quarter, text, author }, at);
    await answerAlerts(db, alerts, { response: { kind: 'remarked' }, author, note: text, at });
    await judgeIn(db, { ...parts, at, goalIds, audience });
    return said(
      `Registrada la observación de la ${code}, ${formatQuarter(quarter)} de ${year}: «${text}».`,
      'all',
    );
  });
}
