import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import type { Registrar } from '../registrar.ts';
import { askFromHome } from './ask-from-home.ts';
import { HOME_SAY_ACTION, HOME_UNIT_ACTION } from './home-actions.ts';
import { publishHome } from './publish-home.ts';
import { type ChosenInHome, readChosenInHome, readOpenedTab, readSaidInHome } from './read-home-event.ts';
import { refreshHomes } from './refresh-homes.ts';

/**
 * Who opens Home sees it as it is now; its buttons ask, its list chooses a unit. Where figures have changed,
 * the Homes of others are renewed along with the first that is opened.
 */
export function listenForHome(app: Registrar, desk: Desk): void {
  app.event('app_home_opened', async ({ body }) => {
    const opened = readOpenedTab(body);
    if (opened?.tab !== 'home') return;
    const person = personKey(opened.asker);
    await publishHome({ person, why: 'opened', hash: opened.hash, notice: null }, desk);
    await refreshHomes(desk);
  });
  app.action(HOME_SAY_ACTION, async ({ ack, body }) => {
    await ack();
    const said = readSaidInHome(body);
    if (said !== null) await askFromHome(said, desk);
  });
  app.action(HOME_UNIT_ACTION, async ({ ack, body }) => {
    await ack();
    const chosen = readChosenInHome(body);
    if (chosen !== null) await chooseUnit(chosen, desk);
  });
}

async function chooseUnit({ asker, unitCode, hash }: ChosenInHome, desk: Desk): Promise<void> {
  const person = personKey(asker);
  const notice = await keepChoice(person, unitCode, desk);
  await publishHome({ person, why: 'opened', hash, notice }, desk);
}

/** What to tell the person; null where they see it. */
async function keepChoice(
  person: string,
  unitCode: string | null,
  { homes, log }: Desk,
): Promise<string | null> {
  try {
    const kept = await homes.chooseUnit(person, unitCode);
    return kept === 'kept' ? null : '⚠️ Esa área ya no está en el programa. Por favor, elija otra.';
  } catch (error) {
    log.error({ err: error }, 'unit not kept');
    return '⚠️ No pude guardar su área. Por favor, intente de nuevo en unos minutos.';
  }
}
