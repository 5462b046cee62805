import { gatherQuarter } from '#src/bot/files/gather-quarter.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#src/documents/export-formats.ts';
import { formatNumber, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { type Command, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { BUNDLED_SETTINGS, readReportSettings } from './report-settings.ts';
import { QUARTER_OPTIONS, QUARTER_USAGE, withQuarter } from './with-quarter.ts';
import { writeWholeFile } from './write-whole-file.ts';

export const EXPORT: Command = {
  name: 'export',
  summary: 'entrega un trimestre como archivo',
  usage: `avance export --quarter 2023-Q3 --format csv -o ARCHIVO [opciones]
  --format FORMATO  ${EXPORT_FORMATS.map(({ name, title }) => `${name} (${title})`).join(', ')}
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
    return withQuarter(terminal, values, async ({ store, config, facts, quarter, unitCode }) => {
      const settings = await readReportSettings(
        values.demo === true ? BUNDLED_SETTINGS : config.reportSettings,
      );
      const exported = await gatherQuarter(
        { db: store.db, thresholds: config.thresholds, settings, madeAt: terminal.clock() },
        { facts, quarter, unitCode },
      );
      await writeWholeFile(path, await format.write(exported));
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
