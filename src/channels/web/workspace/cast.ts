import type { Channel, Person } from './model.ts';

/** The workspace, its app and bot: made up, in the form of Slack's ids. */
export const TEAM = { id: 'T0LOCAL001', domain: 'local', name: 'Espacio de prueba' } as const;
export const APP_ID = 'A0AVANCE01';
export const BOT = { id: 'U0AVANCE01', botId: 'B0AVANCE01', name: 'Avance' } as const;

/** Who may be tried out: posts of an agency, nobody in particular. */
export const PEOPLE: readonly Person[] = [
  { id: 'U0PLANEA01', name: 'Planeación', initials: 'PL', role: 'Coordina el POA y revisa los avances' },
  { id: 'U0DIRECC01', name: 'Dirección', initials: 'DI', role: 'Consulta cómo va toda la dependencia' },
  { id: 'U0TITULA01', name: 'Titular de área', initials: 'TA', role: 'Responde por las metas de su unidad' },
  { id: 'U0ENLACE01', name: 'Enlace de captura', initials: 'EC', role: 'Informa los avances de su unidad' },
  { id: 'U0LECTUR01', name: 'Lectura', initials: 'LE', role: 'Sólo consulta' },
];

const SHARED: readonly Channel[] = [
  {
    id: 'C0GENERAL1',
    name: 'general',
    kind: 'channel',
    topic: 'Avisos para toda la dependencia',
    owner: null,
  },
  { id: 'C0METAS001', name: 'metas', kind: 'channel', topic: 'Cómo van las metas del POA', owner: null },
];

/** One conversation with the bot for each person. */
const DIRECT: readonly Channel[] = PEOPLE.map(({ id }) => ({
  id: id.replace(/^U/u, 'D'),
  name: BOT.name,
  kind: 'direct',
  topic: 'Mensajes directos con Avance',
  owner: id,
}));

export const CHANNELS: readonly Channel[] = [...SHARED, ...DIRECT];

export function findPerson(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

export function findChannel(id: string): Channel | undefined {
  return CHANNELS.find((channel) => channel.id === id);
}

/** The conversation of a person with the bot. */
export function findDirect(person: string): Channel | undefined {
  return DIRECT.find(({ owner }) => owner === person);
}

/** The channel, where that person reads it. */
export function findReadable(channel: string, person: string): Channel | undefined {
  const found = findChannel(channel);
  return found === undefined || (found.owner !== null && found.owner !== person) ? undefined : found;
}
