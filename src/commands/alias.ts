import { addName } from './alias/add-name.ts';
import { listNames } from './alias/list-names.ts';
import { removeName } from './alias/remove-name.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { DB_MEANING } from './with-store.ts';

const ACTIONS: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['add', addName],
  ['list', listNames],
  ['remove', removeName],
]);

export const ALIAS: Command = {
  name: 'alias',
  summary: 'enseña, lista o quita los nombres que el personal da a metas y unidades',
  usage: `avance alias add CLAVE "NOMBRE" [opciones]
avance alias add --unit CLAVE "NOMBRE" [opciones]
avance alias remove CLAVE "NOMBRE" [opciones]
avance alias list [opciones]
  --unit CLAVE     el nombre es de una unidad ejecutora, no de una meta
  --in-unit CLAVE  la unidad de la meta, cuando varias unidades usan la misma clave
  --year AÑO       el programa de ese año  (si falta: el más reciente)
  --history        al listar: también los nombres que se quitaron, con quién y cuándo
  --json           al listar: un objeto JSON en vez del texto
  --db URL         ${DB_MEANING}`,
  run: async (terminal) => {
    const [action, ...args] = terminal.args;
    const run = ACTIONS.get(action ?? '');
    if (run === undefined) throw new UsageError('Después de «alias» escriba add, list o remove.');
    return run({ ...terminal, args });
  },
};
