import type { Phrasing } from '../phrasing.ts';

export const TREND_CORPUS: readonly Phrasing[] = [
  'gráfica de {goal}',
  'grafícame la {code}',
  'evolución trimestral de {goal}',
  '¿Qué comportamiento ha tenido la {code} trimestre a trimestre?',
  'tendencia de {goal}',
  'histórico de la {code}',
  'cómo ha ido evolucionando {goal}',
  'muéstrame la curva de la {code}',
  'me haces una gráfica de {goal} porfa',
  '{goal} trimestre por trimestre',
].map((says) => ({ says }));
