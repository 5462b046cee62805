import { MOST_BYTES } from '#src/documents/file-text.ts';
import { formatNumber } from '#src/language/format.ts';

const MEGABYTE = 1024 * 1024;

/** Why a file cannot be had from Slack, each with what to do. */
export const FILE_WORDS = {
  gone: 'Ese archivo ya no está en Slack: alguien lo borró, o dejó de compartirlo. Envíelo otra vez.',
  hidden:
    'Slack ya no deja leer ese archivo, porque es más antiguo de lo que su plan conserva. Envíelo otra vez.',
  elsewhere:
    'El archivo está en otro servicio y en Slack sólo hay un enlace. Descárguelo y adjúntelo aquí como archivo.',
  page: 'Eso es una página escrita en Slack, no un archivo. Adjunte el informe como Excel (.xlsx), PDF, CSV o texto (.md).',
  shared:
    'Slack no me deja leer ese archivo, porque viene de otra organización o de una conversación en la que no estoy. Descárguelo y envíemelo en nuestra conversación directa.',
  scope:
    'Avance no tiene permiso de leer archivos en esta organización de Slack. Pida a quien administra la aplicación que agregue el permiso «files:read» en api.slack.com/apps › OAuth & Permissions y vuelva a instalarla; después envíe el archivo otra vez.',
} as const;

export function tellTooLarge(bytes: number): string {
  const weighs = formatNumber(Math.ceil(bytes / MEGABYTE));
  return `El archivo pesa ${weighs} MB y se leen hasta ${formatNumber(MOST_BYTES / MEGABYTE)} MB. Divídalo por unidades, o quite imágenes y hojas que no sean del informe.`;
}
