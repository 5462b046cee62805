import { readOriginalAnnuals } from '#db/queries/original-annuals.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#src/documents/export-formats.ts';
import { formatNumber, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { type Command, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { QUARTER_OPTIONS, QUARTER_USAGE, withQuarter } from './with-quarter.ts';
import { writeWholeFile } from './write-whole-file.ts';

export const EXPORT: Command = {
  name: 'export',
  summary: 'entrega un trimestre como archivo',
  usage: `avance export --quarter 2023-Q3 --format csv -o ARCHIVO [opciones]
  --format FORMATO  ${EXPORT_FORMATS.map(({ name, title, write }) => `${name} (${title}${write === null ? '; todavía no' : ''})`).join(', ')}
  -o ARCHIVO        dónde escribirlo; si ya existe, se reemplaza completo
${QUARTER_USAGE}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...QUARTER_OPTIONS,
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    if (positionals.length > 0) throw new UsageError('«export» no lleva más palabras que sus opciones.');
    const format = parseFormat(values.format);
    const path = values.output;
    if (path === undefined || path === '') throw new UsageError('Falta -o con el archivo que se escribirá.');
    const { write } = format;
    if (write === null) {
      terminal.complain(`${tellNotYet(format)}\n`);
      return 1;
    }
    return withQuarter(terminal, values, async ({ store, facts, quarter }) => {
      const originalAnnuals = await readOriginalAnnuals(store.db, facts.year);
      await writeWholeFile(path, write({ records: facts.records, quarter, originalAnnuals }));
      const count =
        facts.records.length === 1
          ? '1 meta o acción'
          : `${formatNumber(facts.records.length)} metas y acciones`;
      terminal.write(`Listo: ${path}, con ${count} al ${formatQuarter(quarter)} de ${facts.year}.\n`);
      return 0;
    });
  },
};

function parseFormat(name: string | undefined): ExportFormat {
  const names = EXPORT_FORMATS.map((format) => format.name);
  if (name === undefined) throw new UsageError(`Falta --format: ${joinWithAnd(names)} son los que hay.`);
  const format = EXPORT_FORMATS.find((each) => each.name === name);
  if (format === undefined) {
    throw new UsageError(`No existe el formato «${name}»: ${joinWithAnd(names)} son los que hay.`);
  }
  return format;
}

function tellNotYet({ title }: ExportFormat): string {
  const ready = EXPORT_FORMATS.filter(({ write }) => write !== null).map(({ name }) => `--format ${name}`);
  return `Esta versión todavía no escribe ${title}. Por ahora puede usar ${joinWithAnd(ready)}.`;
}
