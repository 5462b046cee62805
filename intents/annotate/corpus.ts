import type { Phrasing } from '../phrasing.ts';

export const ANNOTATE_CORPUS: readonly Phrasing[] = [
  { says: 'agrega a la {code} la observación: faltó material', note: 'faltó material' },
  { says: 'agrégale a la {code} la observación: nos faltó personal', note: 'nos faltó personal' },
  { says: 'ponle de observación a la {code}: "en proceso de licitación"', note: 'en proceso de licitación' },
  {
    says: 'Solicito incorporar en observaciones de la {code} el texto «obra suspendida por lluvia»',
    note: 'obra suspendida por lluvia',
  },
  {
    says: 'anota como observación en la {code}: se reprogramó para diciembre',
    note: 'se reprogramó para diciembre',
  },
  { says: 'agrega una nota a la {code}: pendiente de firma', note: 'pendiente de firma' },
  { says: 'incluye este comentario en la {code}: sin vehículos en agosto', note: 'sin vehículos en agosto' },
  { says: 'escribe en la {code} la justificación: cambio de proveedor', note: 'cambio de proveedor' },
  { says: 'agrega una observación a la {code}' },
  { says: 'quiero agregar una observación a la {code}' },
  {
    says: ['agrega una observación a la {code}', 'que diga: renunció el instructor'],
    names: ['code'],
    note: 'renunció el instructor',
  },
];
