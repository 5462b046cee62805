import { webApi } from '@slack/bolt';
import { AvanceError } from '#src/domain/errors.ts';
import type { SlackConfig } from '../ports.ts';
import { LinkRefusedError } from './link-watch.ts';

/** Why the app could not connect, with what to check. */
export function toStartError(cause: unknown, config: SlackConfig): AvanceError {
  if (cause instanceof AvanceError) return cause;
  if (cause instanceof LinkRefusedError) return linkRefused(cause);
  if (cause instanceof webApi.WebAPIPlatformError) return refused(cause);
  if (isPortTaken(cause) && config.kind === 'http') {
    const advice = `El puerto ${config.port} ya está en uso. Cierre el otro programa o indique otro puerto en PORT.`;
    return new AvanceError('slack-port-taken', advice, { cause });
  }
  const address = config.apiUrl ?? 'https://slack.com/api/';
  const advice = `No se pudo conectar con Slack (${address}). Revise la conexión a internet y el cortafuegos, y vuelva a iniciar.`;
  return new AvanceError('slack-unreachable', advice, { cause });
}

function refused(cause: webApi.WebAPIPlatformError): AvanceError {
  const advice = `Slack no aceptó SLACK_BOT_TOKEN (${cause.data.error}). Cópielo otra vez de api.slack.com/apps › OAuth & Permissions, con la aplicación instalada, y vuelva a iniciar.`;
  return new AvanceError('slack-refused', advice, { cause });
}

function linkRefused(cause: LinkRefusedError): AvanceError {
  const advice = `Slack no aceptó SLACK_APP_TOKEN (${cause.code}). En api.slack.com/apps revise que Socket Mode esté activado y que el token, en Basic Information › App-Level Tokens, tenga el permiso connections:write; luego vuelva a iniciar.`;
  return new AvanceError('slack-link-refused', advice, { cause });
}

function isPortTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
