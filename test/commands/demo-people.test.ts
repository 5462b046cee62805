import { expect, it } from 'vitest';
import { endRole, giveRole } from '#db/queries/people.ts';
import { createPeople } from '#src/bot/people.ts';
import { createReaders } from '#src/bot/readers.ts';
import { TEAM } from '#src/channels/web/workspace/cast.ts';
import { withDemoPeople } from '#src/commands/demo-people.ts';
import { AT, openDemo } from '#test/bot/demo-bot.ts';

const LIAISON = `${TEAM.id}:U0ENLACE01`;
const HEAD = `${TEAM.id}:U0TITULA01`;
const CHANGE = { author: 'prueba', at: AT };

it('the people of the sample are what they were made, until somebody gives them something else', async () => {
  const { db } = await openDemo();
  const people = withDemoPeople(createPeople({ db, admins: ['T1:U1'] }), createReaders(db));
  const ofUnit = async () => (await people.ofUnit('52201')).map(({ key }) => key);
  const appointed = async () => (await people.appointed()).map(({ key, by }) => `${by} ${key}`);
  expect(await ofUnit()).toEqual([HEAD, LIAISON]);
  expect(await appointed()).toHaveLength(5);
  await giveRole(db, { key: LIAISON, role: 'director', unitCodes: [] }, CHANGE);
  expect(await ofUnit()).toEqual([HEAD]);
  expect((await people.directors()).map(({ key }) => key)).toContain(LIAISON);
  expect(await appointed()).toEqual([
    'configuration T1:U1',
    `sample ${TEAM.id}:U0PLANEA01`,
    `sample ${TEAM.id}:U0DIRECC01`,
    `sample ${HEAD}`,
  ]);
  await endRole(db, LIAISON, CHANGE);
  expect(await ofUnit()).toEqual([HEAD, LIAISON]);
});
