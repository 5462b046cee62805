import { writeAtOnce } from '#db/queries/at-once.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { formatNumber } from '#src/language/format.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import type { AlertParts } from '../parts.ts';
import { answerAlert } from './answer-alert.ts';
import { findAlert } from './find-alert.ts';
import { said } from './said.ts';

/** "Enterado", of one alert or of all that a digest lists: whoever comes second is told so, alone. */
export async function seeAlerts({ db, people }: AlertParts, pressed: Pressed): Promise<Outcome> {
  const person = await people.find(pressed.person);
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const seen: string[] = [];
    let refusal = said('Ya se había respondido a ese aviso antes; no hace falta hacerlo otra vez.');
    for (const value of new Set(pressed.value.split(','))) {
      const found = await findAlert(transaction, { value, person });
      if ('outcome' in found) {
        refusal = found.outcome;
        continue;
      }
      const { alert } = found;
      const { at, person: author } = pressed;
      const answer = { response: { kind: 'acknowledged' }, author, note: null, at } as const;
      if ((await answerAlert(transaction, alert, answer)) === 'done') seen.push(alert.code);
    }
    return seen.length === 0 ? refusal : said(tellSeen(seen), 'all');
  });
}

function tellSeen(codes: readonly string[]): string {
  const [code] = codes;
  const about = codes.length === 1 ? `del aviso de la ${code}` : `de ${formatNumber(codes.length)} avisos`;
  return `Gracias. Quedó anotado que está al tanto ${about}. Le avisaré cuando se recupere o si empeora.`;
}
