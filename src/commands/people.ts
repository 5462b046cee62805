import { ROLE_WORDS } from '#src/bot/people.ts';
import { ROLES } from '#src/domain/person.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { addPerson } from './people/add-person.ts';
import { listPeople } from './people/list-people.ts';
import { removePerson } from './people/remove-person.ts';
import { DB_MEANING } from './with-store.ts';

const ACTIONS: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['add', addPerson],
  ['list', listPeople],
  ['remove', removePerson],
]);

export const PEOPLE: Command = {
  name: 'people',
  summary: 'da, lista o quita las funciones de las personas: quién administra, dirige, revisa o captura',
  usage: `avance people add PERSONA --role FUNCIÓN [--unit CLAVE] [opciones]
avance people remove PERSONA [opciones]
avance people list [opciones]
  PERSONA         su identificador de miembro de Slack (U01ABC2DEF), o EQUIPO:PERSONA (T0XYZ:U01ABC2DEF)
  --role FUNCIÓN  ${ROLES.map((role) => ROLE_WORDS[role]).join(', ')}
  --unit CLAVE    la unidad ejecutora; obligatoria para ${ROLE_WORDS.head} y ${ROLE_WORDS.liaison};
                  si son varias, repítala o sepárelas con comas: --unit CLAVE,CLAVE
  --history       al listar: también las funciones que terminaron, con quién y cuándo
  --json          al listar: un objeto JSON en vez del texto
  --db URL        ${DB_MEANING}`,
  run: async (terminal) => {
    const [action, ...args] = terminal.args;
    const run = ACTIONS.get(action ?? '');
    if (run === undefined) throw new UsageError('Después de «people» escriba add, list o remove.');
    return run({ ...terminal, args });
  },
};
