import { ROLE_WORDS } from '#src/bot/people.ts';
import { ROLES } from '#src/domain/person.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { addPerson } from './people/add-person.ts';
import { listPeople } from './people/list-people.ts';
import { removePerson } from './people/remove-person.ts';
import { setReading } from './people/set-reading.ts';
import { DB_MEANING } from './with-store.ts';

const ACTIONS: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['add', addPerson],
  ['list', listPeople],
  ['remove', removePerson],
  ['reading', setReading],
]);

export const PEOPLE: Command = {
  name: 'people',
  summary: 'da, lista o quita las funciones de las personas, y dice quién consulta qué',
  usage: `avance people add PERSONA --role FUNCIÓN [--unit CLAVE] [opciones]
avance people remove PERSONA [opciones]
avance people list [opciones]
avance people reading [todas|propia] [--reason "MOTIVO"] [opciones]
  PERSONA         su identificador de miembro de Slack (U01ABC2DEF), o EQUIPO:PERSONA (T0XYZ:U01ABC2DEF)
  --role FUNCIÓN  ${ROLES.map((role) => ROLE_WORDS[role]).join(', ')}
  --unit CLAVE    la unidad ejecutora; obligatoria para ${ROLE_WORDS.head} y ${ROLE_WORDS.liaison};
                  si son varias, repítala o sepárelas con comas: --unit CLAVE,CLAVE
  todas, propia   quién consulta qué: todas las personas todas las unidades, o cada quien sólo la suya
                  (dirección y administración, todas); sin nada, dice cómo está y desde cuándo
  --reason TEXTO  por qué se cambia: queda en el historial
  --history       al listar: también las funciones que terminaron, con quién y cuándo
  --json          al listar: un objeto JSON en vez del texto
  --db URL        ${DB_MEANING}`,
  run: async (terminal) => {
    const [action, ...args] = terminal.args;
    const run = ACTIONS.get(action ?? '');
    if (run === undefined) throw new UsageError('Después de «people» escriba add, list, remove o reading.');
    return run({ ...terminal, args });
  },
};
