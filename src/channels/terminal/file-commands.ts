import type { FilePart, Reply } from '#src/reply/reply.ts';

/** How the files of a reply are made here: a terminal has nowhere to attach them. Empty where it has none. */
export function tellFileCommands({ parts }: Reply): string {
  const commands = parts.flatMap((part) => (part.kind === 'file' ? toCommand(part) : []));
  if (commands.length === 0) return '';
  return `\n\nEn la terminal se escribe con:\n${commands.map((command) => `  ${command}`).join('\n')}`;
}

/** Empty where nobody can have it in a terminal. */
function toCommand({ asked, fileName }: FilePart): readonly string[] {
  if (asked.format === 'revision') return [];
  const { format, year, quarter, unitCode } = asked;
  const unit = unitCode === null ? '' : ` --unit ${unitCode}`;
  return [`npm run avance -- export --quarter ${year}-Q${quarter} --format ${format}${unit} -o ${fileName}`];
}
