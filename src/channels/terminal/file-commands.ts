import type { FilePart, Reply } from '#src/reply/reply.ts';

/** How the files of a reply are made here: a terminal has nowhere to attach them. Empty where it has none. */
export function tellFileCommands({ parts }: Reply): string {
  const commands = parts.filter((part) => part.kind === 'file').map(toCommand);
  if (commands.length === 0) return '';
  return `\n\nEn la terminal se escribe con:\n${commands.map((command) => `  ${command}`).join('\n')}`;
}

function toCommand({ asked: { format, year, quarter, unitCode }, fileName }: FilePart): string {
  const unit = unitCode === null ? '' : ` --unit ${unitCode}`;
  return `npm run avance -- export --quarter ${year}-Q${quarter} --format ${format}${unit} -o ${fileName}`;
}
