import type { LightThresholds, TrafficLight } from '#src/domain/traffic-light.ts';
import { formatPercent } from '#src/language/format.ts';

/** The rule behind the colours, as one sentence: a colour never goes without it. */
export function tellLightRule({ greenFrom, yellowFrom, overAbove }: LightThresholds): string {
  const [green, yellow, over] = [greenFrom, yellowFrom, overAbove].map(formatPercent);
  return `Semáforo por cumplimiento a la fecha: verde desde ${green}, amarillo desde ${yellow}, rojo por debajo; más de ${over}, rebasada.`;
}

/** In the order in which a reader looks for them. */
export const LIGHTS_BY_CONCERN: readonly TrafficLight[] = [
  'red',
  'yellow',
  'over',
  'green',
  'none',
  'missing',
];
