import type { Phrasing } from '../phrasing.ts';

export const SUBSCRIBE_CORPUS: readonly Phrasing[] = [
  'avísame cuando algo caiga en rojo',
  'mándame el resumen cada trimestre',
  'quiero recibir alertas',
  'notifícame de los cambios',
  'quiero que me avises',
  'me puedes mandar el resumen cada mes',
  'activa las notificaciones',
  'avíseme por favor si hay focos rojos',
  'mantenme al tanto de los avances',
  'suscríbeme al resumen trimestral',
  'recuérdame cada trimestre',
].map((says) => ({ says }));

export const UNSUBSCRIBE_CORPUS: readonly Phrasing[] = [
  'ya no me avises',
  'cancela las alertas',
  'quítame de las notificaciones',
  'deja de mandarme el resumen',
  'no quiero más avisos',
  'dame de baja de las alertas',
  'desactiva las notificaciones',
  'ya no me manden el resumen cada trimestre',
  'cancelar suscripción',
  'para con los avisos por favor',
  'elimina mis alertas',
].map((says) => ({ says }));
