import { writeAtOnce } from '#db/queries/at-once.ts';
import { readCommitment, type StoredCommitment, writeCommitmentStep } from '#db/queries/commitments.ts';
import { addDeliveries } from '#db/queries/deliveries.ts';
import { takeTurn } from '#db/queries/revision.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { formatDay } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import type { Field } from '#src/reply/form.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { parseId, type Said, said } from '#src/reply/said.ts';
import type { AlertParts } from '../parts.ts';
import { orElse, readAudience } from '../telling/audience.ts';
import { nextWorkingMoment } from '../telling/quiet-hours.ts';
import { tellBroken } from '../telling/tell-commitment.ts';
import { checkDate } from './check-date.ts';

const LONGEST = 500;

export async function keepCommitment(parts: AlertParts, pressed: Pressed): Promise<Outcome> {
  return settle(parts, pressed, async (db, commitment) => {
    const { person: author, at } = pressed;
    await writeCommitmentStep(
      db,
      { commitment, what: 'kept', state: 'kept', dates: commitment, author, note: null },
      at,
    );
    return said(`Anotado: se cumplió el compromiso sobre la ${commitment.code}. Gracias.`, 'all');
  });
}

/** The forms of the two answers that need words. */
export async function settleForm(
  { db, people }: AlertParts,
  pressed: Pressed,
  kind: 'moved' | 'broken',
): Promise<Outcome> {
  const found = await findCommitment(db, await people.find(pressed.person), pressed.value);
  if ('outcome' in found) return found.outcome;
  const { code, dueOn } = found.commitment;
  const date: Field = {
    kind: 'date',
    id: 'date',
    label: 'Nueva fecha',
    hint: null,
    optional: false,
    initial: null,
  };
  const reason: Field = {
    kind: 'text',
    id: 'reason',
    label: '¿Por qué?',
    hint: null,
    optional: false,
    initial: null,
    multiline: true,
    longest: LONGEST,
  };
  return {
    kind: 'form',
    form: {
      title: kind === 'moved' ? 'Nueva fecha' : 'No se cumplió',
      lead: `Compromiso sobre la ${code}, para el ${formatDay(dueOn)}.`,
      fields: kind === 'moved' ? [date, reason] : [reason],
      submit: 'Registrar',
      act: `commitment-${kind}`,
      value: pressed.value,
    },
  };
}

export async function fileMoved(parts: AlertParts, filledIn: FilledIn): Promise<Filing> {
  const { values, at, person: author } = filledIn;
  const { date, reason } = values;
  const dateFault = checkDate(date, makeLocalTime(parts.timeZone)(at).day);
  if (date === undefined || reason === undefined || dateFault !== null) {
    const faults = {
      ...(dateFault === null ? {} : { date: dateFault }),
      ...(reason === undefined ? { reason: 'Escriba por qué cambia la fecha.' } : {}),
    };
    return { kind: 'faults', faults };
  }
  return settle(parts, filledIn, async (db, commitment) => {
    const dates = { dueOn: date, askedOn: null, escalatedOn: null };
    await writeCommitmentStep(
      db,
      { commitment, what: 'moved', state: 'open', dates, author, note: reason },
      at,
    );
    return said(`El compromiso sobre la ${commitment.code} queda para el ${formatDay(date)}.`, 'all');
  });
}

/** The directors learn that a promise was not kept, and why. */
export async function fileBroken(parts: AlertParts, filledIn: FilledIn): Promise<Filing> {
  const { values, at, person: author } = filledIn;
  const { reason } = values;
  if (reason === undefined) return { kind: 'faults', faults: { reason: 'Escriba por qué no se cumplió.' } };
  const audience = await readAudience(parts, []);
  return settle(parts, filledIn, async (db, commitment) => {
    const number = await writeCommitmentStep(
      db,
      { commitment, what: 'broken', state: 'broken', dates: commitment, author, note: reason },
      at,
    );
    const content = writeReply(tellBroken(commitment, { reason, person: author }));
    const others = orElse(audience.directors, audience).filter(({ key }) => key !== author);
    const deliveries = others.map(({ key }) => ({
      key: `commitment:${commitment.id}:broken:${number}:${key}`,
      recipient: { kind: 'person', person: key } as const,
      content,
      dueAt: nextWorkingMoment(at, parts.timeZone),
    }));
    await addDeliveries(db, deliveries, at);
    return said(`Anotado: no se cumplió el compromiso sobre la ${commitment.code}.`, 'all');
  });
}

/** Done once: whoever comes second is told how it ended. */
async function settle(
  { db, people }: AlertParts,
  pressed: Pressed,
  work: (db: Db, commitment: StoredCommitment) => Promise<Said>,
): Promise<Said> {
  const person = await people.find(pressed.person);
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const found = await findCommitment(transaction, person, pressed.value);
    return 'outcome' in found ? found.outcome : work(transaction, found.commitment);
  });
}

async function findCommitment(
  db: Db,
  person: Person,
  value: string,
): Promise<{ readonly commitment: StoredCommitment } | { readonly outcome: Said }> {
  const commitment = await readCommitment(db, parseId(value));
  if (commitment === undefined) return { outcome: said('Ese compromiso ya no existe.') };
  const deed = { kind: 'answer-alert', unitCode: commitment.unitCode } as const;
  const permission = permit(person, deed);
  if (!permission.allowed) return { outcome: said(tellDenied(deed.kind, permission)) };
  if (commitment.state === 'open') return { commitment };
  const how = commitment.state === 'kept' ? 'se cumplió' : 'no se cumplió';
  return { outcome: said(`Ese compromiso ya quedó resuelto: ${how}.`) };
}
