import type { Why } from '../workspace/outcome.ts';

export type HttpFault =
  | Why
  | 'foreign'
  | 'not-json'
  | 'too-large'
  | 'bad-json'
  | 'bad-request'
  | 'not-found'
  | 'page-broken';

/** The status of each fault, and what the person reads. */
export const FAULTS: Readonly<Record<HttpFault, { readonly status: number; readonly text: string }>> = {
  foreign: {
    status: 403,
    text: 'Esta página sólo atiende a quien la abre en esta misma computadora, en http://localhost.',
  },
  'not-json': { status: 403, text: 'La solicitud debe enviarse como application/json.' },
  'too-large': { status: 413, text: 'El contenido es demasiado grande: el máximo es de 1 MB.' },
  'bad-json': { status: 400, text: 'La solicitud no es JSON válido.' },
  'bad-request': {
    status: 400,
    text: 'A la solicitud le falta un dato, o alguno no tiene la forma esperada.',
  },
  'not-found': { status: 404, text: 'No existe esa dirección.' },
  'page-broken': {
    status: 500,
    text: 'No se pudo preparar la página. Vuelva a cargarla; si continúa, dé aviso a quien administra Avance.',
  },
  'unknown-person': { status: 404, text: 'No existe esa persona en este espacio.' },
  'unknown-channel': { status: 404, text: 'No existe ese canal, o la persona no lo puede leer.' },
  'unknown-message': { status: 404, text: 'Ese mensaje ya no está.' },
  'unknown-thread': { status: 404, text: 'Ese hilo ya no está.' },
  'unknown-element': { status: 404, text: 'Ese botón o campo ya no está en el mensaje.' },
  'unknown-view': { status: 404, text: 'Esa ventana ya no está abierta.' },
  'unknown-command': { status: 404, text: 'No existe ese comando.' },
  'unknown-shortcut': { status: 404, text: 'No existe ese acceso directo.' },
  'empty-message': { status: 400, text: 'El mensaje está vacío.' },
  'empty-file': { status: 400, text: 'El archivo está vacío. Revise que sea el correcto.' },
  'file-too-large': { status: 413, text: 'El archivo es demasiado grande: el máximo es de 64 MB.' },
  'unknown-file': { status: 404, text: 'Ese archivo ya no está. Adjúntelo otra vez.' },
  'not-acknowledged': {
    status: 502,
    text: 'Avance no respondió a esta acción. Por favor, inténtelo de nuevo.',
  },
};
