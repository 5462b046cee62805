import { writeAtOnce } from '#db/queries/at-once.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { closeOf, quarterOfMonth } from '#src/domain/period.ts';
import { shiftDay } from '#src/domain/week.ts';
import { formatDay } from '#src/language/format.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import type { AlertParts } from '../parts.ts';
import { answerAlerts } from './answer-alerts.ts';
import { findAlerts } from './find-alerts.ts';

/** Until when, from a day on. */
const CHOICES: Readonly<
  Record<string, { readonly label: string; readonly until: (today: string) => string }>
> = {
  week: { label: '1 semana', until: (today) => shiftDay(today, 7) },
  fortnight: { label: '2 semanas', until: (today) => shiftDay(today, 14) },
  quarter: {
    label: 'Fin de trimestre',
    until: (today) =>
      shiftDay(closeOf(Number(today.slice(0, 4)), quarterOfMonth(Number(today.slice(5, 7)))), 1),
  },
};

export async function snoozeForm({ db, people }: AlertParts, pressed: Pressed): Promise<Outcome> {
  const { value } = pressed;
  const found = await findAlerts(db, { value, person: await people.find(pressed.person) });
  if ('outcome' in found) return found.outcome;
  return {
    kind: 'form',
    form: {
      title: 'Posponer el aviso',
      lead: `De la ${found.main.code}. Si sigue así en esa fecha, se lo recordaré.`,
      fields: [
        {
          kind: 'choice',
          id: 'until',
          label: '¿Hasta cuándo?',
          hint: null,
          optional: false,
          initial: 'week',
          options: Object.entries(CHOICES).map(([choice, { label }]) => ({ label, value: choice })),
        },
      ],
      submit: 'Posponer',
      act: 'alert-snooze',
      value,
    },
  };
}

export async function fileSnooze(parts: AlertParts, filledIn: FilledIn): Promise<Filing> {
  const { values, value, at, person: author } = filledIn;
  const wanted = values['until'] ?? '';
  const choice = Object.hasOwn(CHOICES, wanted) ? CHOICES[wanted] : undefined;
  if (choice === undefined) return { kind: 'faults', faults: { until: 'Elija hasta cuándo.' } };
  const until = choice.until(makeLocalTime(parts.timeZone)(at).day);
  const person = await parts.people.find(author);
  return writeAtOnce(parts.db, async (db) => {
    await takeTurn(db);
    const found = await findAlerts(db, { value, person });
    if ('outcome' in found) return found.outcome;
    const { main, alerts } = found;
    const response = { kind: 'snoozed', until } as const;
    const put = await answerAlerts(db, alerts, { response, author, note: until, at });
    return put.length === 0
      ? said(`Ya estaba pospuesto hasta el ${formatDay(until)}.`)
      : said(`De acuerdo: el aviso de la ${main.code} queda pospuesto hasta el ${formatDay(until)}.`, 'all');
  });
}
