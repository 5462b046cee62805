import { webApi } from '@slack/bolt';
import { AvanceError } from '#src/domain/errors.ts';
import type { SlackConfig } from './ports.ts';

/** Why the app could not connect, with what to check. */
export function toStartError(cause: unknown, config: SlackConfig): AvanceError {
  if (cause instanceof AvanceError) return cause;
  if (cause instanceof webApi.WebAPIPlatformError) return refused(cause, config);
  if (isPortTaken(cause) && config.kind === 'http') {
    const advice = `El puerto ${config.port} ya está en uso. Cierre el otro programa o indique otro puerto en PORT.`;
    return new AvanceError('slack-port-taken', advice, { cause });
  }
  const address = config.apiUrl ?? 'https://slack.com/api/';
  const advice = `No se pudo conectar con Slack (${address}). Revise la conexión a internet y el cortafuegos, y vuelva a iniciar.`;
  return new AvanceError('slack-unreachable', advice, { cause });
}

function refused(cause: webApi.WebAPIPlatformError, config: SlackConfig): AvanceError {
  const names = config.kind === 'socket' ? 'SLACK_BOT_TOKEN y SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
  const advice = `Slack no aceptó las credenciales (${cause.data.error}). Copie otra vez ${names} desde api.slack.com/apps, en la aplicación instalada, y vuelva a iniciar.`;
  return new AvanceError('slack-refused', advice, { cause });
}

function isPortTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
