import { writeAtOnce } from '#db/queries/at-once.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { formatNumber } from '#src/language/format.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import type { AlertParts } from '../parts.ts';
import { answerAlerts } from './answer-alerts.ts';
import { findAlerts } from './find-alerts.ts';

/** "Enterado", of one alert or of all that a message tells of: whoever comes second is told so, alone. */
export async function seeAlerts({ db, people }: AlertParts, pressed: Pressed): Promise<Outcome> {
  const person = await people.find(pressed.person);
  const { value, at, person: author } = pressed;
  return writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    const found = await findAlerts(transaction, { value, person });
    if ('outcome' in found) return found.outcome;
    const answer = { response: { kind: 'acknowledged' }, author, note: null, at } as const;
    const seen = await answerAlerts(transaction, found.alerts, answer);
    return seen.length === 0 ? said(ALREADY) : said(tellSeen(seen.map(({ code }) => code)), 'all');
  });
}

const ALREADY = 'Ya se había respondido a ese aviso antes; no hace falta hacerlo otra vez.';

function tellSeen(codes: readonly string[]): string {
  const [code, ...others] = new Set(codes);
  const about = others.length === 0 ? `del aviso de la ${code}` : `de ${formatNumber(codes.length)} avisos`;
  return `Gracias. Quedó anotado que está al tanto ${about}. Le avisaré cuando se recupere o si empeora.`;
}
