import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import type { Person, Role } from '#src/domain/person.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, HEAD, knownPeople, LIAISON, person, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, actsIn, officeOn, openOffice, said, textOf } from './office.ts';

const OWN = ['52101', '52201'];

function of(key: string, role: Role, unitCodes: readonly string[]): Person {
  return { key, role, unitCodes };
}

const PEOPLE = knownPeople([
  person(ADMIN, 'admin'),
  of(HEAD, 'head', OWN),
  of(LIAISON, 'liaison', OWN),
  of(READER, 'reader', OWN),
]);

describe.each(DIALECTS)('whoever is of several units, on %s', (dialect) => {
  it('captures and reviews in each of them, and in no other', async () => {
    const office = await openOffice(dialect, PEOPLE);
    const units = (await readCatalog(office.store.db))?.units.map(({ code }) => code) ?? [];
    expect(units).toEqual(expect.arrayContaining(OWN));
    for (const text of [
      'registra 3 en la 103 en el cuarto trimestre',
      'registra 9,960 en la 303 en el cuarto trimestre',
    ]) {
      const { reply } = await office.say(LIAISON, text, { threadKey: text });
      expect(actsIn(reply)).toEqual(expect.arrayContaining(['cancel']));
    }
    const other = await office.say(LIAISON, 'registra 3 en la 403 en el cuarto trimestre');
    expect([other.audience, textOf(other.reply)]).toEqual([
      'asker',
      expect.stringContaining('Su función en Avance no permite'),
    ]);
    const { reply } = await office.say(LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre');
    await office.press(LIAISON, actIn(reply, 'confirm'));
    expect((await office.mailOf(HEAD)).map(({ title }) => title)).toEqual(['Captura por revisar']);
    expect(said(await office.press(HEAD, { act: 'reviews', value: 'next' }))).toContain('Por revisar: 1.');
  });

  it('owes what is owed in all of them', async () => {
    const office = await openOffice(dialect, PEOPLE);
    const owed = async (own: readonly string[]) => {
      const mine = knownPeople([of(LIAISON, 'liaison', own)]);
      const { reply } = await officeOn(office.store, mine).say(LIAISON, '¿qué me falta capturar?');
      return Number(/le faltan (\d+)/u.exec(textOf(reply))?.[1] ?? 0);
    };
    const [first = '', second = ''] = OWN;
    expect(await owed(OWN)).toBe((await owed([first])) + (await owed([second])));
  });

  it('finds each of them in Home', async () => {
    const { store } = await openOffice(dialect, PEOPLE);
    const homes = createHomes({
      db: store.db,
      thresholds: DEFAULT_THRESHOLDS,
      timeZone: 'America/Tijuana',
      people: PEOPLE,
      clock: () => AT,
    });
    const home = await homes.read(LIAISON);
    expect(home.role).toMatch(/^Su función: enlace · 52101 .* · 52201 /u);
    expect(home.areas.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Mi área: 52101/u),
      expect.stringMatching(/^Mi área: 52201/u),
      'Toda la dependencia',
    ]);
    expect(home.unitChoice?.chosen).toBeNull();
    await homes.chooseUnit(LIAISON, '52201');
    expect((await homes.read(LIAISON)).areas[0]?.title).toMatch(/^Mi área: 52201/u);
  });
});
