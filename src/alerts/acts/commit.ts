import { writeAtOnce } from '#db/queries/at-once.ts';
import { addCommitment, readOpenCommitmentOf } from '#db/queries/commitments.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { shiftDay } from '#src/domain/week.ts';
import { formatDay } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import type { AlertParts } from '../parts.ts';
import { answerAlerts } from './answer-alerts.ts';
import { checkDate } from './check-date.ts';
import { findAlerts } from './find-alerts.ts';

const LONGEST = 500;
const USUAL_DAYS = 14;

/** Asks for what is going to be done about an alert. */
export async function commitForm({ db, people, timeZone }: AlertParts, pressed: Pressed): Promise<Outcome> {
  const { value, at } = pressed;
  const found = await findAlerts(db, { value, person: await people.find(pressed.person) });
  if ('outcome' in found) return found.outcome;
  const field = { hint: null, optional: false, initial: null } as const;
  const text = { ...field, kind: 'text', multiline: true, longest: LONGEST } as const;
  return {
    kind: 'form',
    form: {
      title: 'Compromiso',
      lead: `Sobre el aviso de la ${found.main.code} de ${found.main.year}.`,
      fields: [
        { ...text, id: 'cause', label: '¿Cuál es la causa?' },
        { ...text, id: 'action', label: '¿Qué se va a hacer?' },
        {
          ...field,
          kind: 'date',
          id: 'date',
          label: '¿Para cuándo?',
          hint: 'Ese día le preguntaré cómo va.',
          initial: shiftDay(makeLocalTime(timeZone)(at).day, USUAL_DAYS),
        },
      ],
      submit: 'Registrar compromiso',
      act: 'alert-commit',
      value,
    },
  };
}

export async function fileCommit(parts: AlertParts, filledIn: FilledIn): Promise<Filing> {
  const { values, value, at, person: author } = filledIn;
  const { cause, action, date } = values;
  const dateFault = checkDate(date, makeLocalTime(parts.timeZone)(at).day);
  if (cause === undefined || action === undefined || date === undefined || dateFault !== null) {
    return {
      kind: 'faults',
      faults: {
        ...(cause === undefined ? { cause: 'Escriba la causa.' } : {}),
        ...(action === undefined ? { action: 'Escriba qué se va a hacer.' } : {}),
        ...(dateFault === null ? {} : { date: dateFault }),
      },
    };
  }
  const person = await parts.people.find(author);
  return writeAtOnce(parts.db, async (db) => {
    await takeTurn(db);
    const found = await findAlerts(db, { value, person });
    if ('outcome' in found) return found.outcome;
    const { main, alerts } = found;
    const open = await readOpenCommitmentOf(db, main.id);
    if (open !== undefined) {
      return said(
        `Ya hay un compromiso sobre ese aviso, para el ${formatDay(open.dueOn)}. No se registró otro.`,
      );
    }
    await addCommitment(db, { alertId: main.id, cause, action, dueOn: date, author }, at);
    await answerAlerts(db, alerts, { response: { kind: 'committed' }, author, note: action, at });
    return said(
      `Compromiso registrado sobre la ${main.code}: ${action}. Para el ${formatDay(date)}; ese día le preguntaré cómo va.`,
      'all',
    );
  });
}
