import type { IncomingMessage } from 'node:http';
import type { HttpFault } from './faults.ts';

/** Names of this machine. A page from elsewhere can make its own name lead here, but not change what it is called. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu;

/** None of them can be sent from another page without asking first, as the forms' own types can. */
const OWN_TYPES = /^application\/(?:json|octet-stream)(?:\s*;|$)/iu;

/** Why a request is not answered: it comes from elsewhere, or could have been sent by a form of another page. */
export function findIntrusion({ method, headers }: IncomingMessage): HttpFault | null {
  const { host, origin } = headers;
  if (host === undefined || !OWN_HOST.test(host)) return 'foreign';
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'foreign';
  if (method === 'POST' && !OWN_TYPES.test(headers['content-type'] ?? '')) return 'not-json';
  return null;
}
