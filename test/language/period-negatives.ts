import { phrasings } from './phrasings.ts';

/** Messages that name no time. */
export const NO_PERIOD: readonly string[] = phrasings(`
  ¿cómo va la tercera edad? · cuidados de día a personas de la tercera edad · talleres de primer nivel · segunda acción de despensas
  por primera vez · la primera vez que preguntamos · segunda vuelta · cuarto de baño · el cuarto frío · 1 de cada 4 · uno de cada cuatro
  20 de las 52 · en 2 de 3 · 2 de 3 metas · meta 12 · la meta 12 · la 303 · avance de la 303 · la doscientos cinco · la tres cero tres
  ¿cuál es la meta anual? · meta anual de becas · meta anual autorizada · metas anuales · la meta programada anual · meta del año
  programa operativo anual · el programa anual de trabajo · ¿cuál es la meta autorizada? · ¿cuánto falta para la meta anual?
  mándame el resumen cada trimestre · cada q cierre un trimestre · el resumen de cada trimestre · trimestre a trimestre · por trimestre
  evolución trimestral · informe trimestral · avance trimestral de podas · trimestralmente · cuántos trimestres tiene el año
  top 5 · las 3 peores · las diez metas que van peor · dame las 5 mejores metas · registra 3,500 consultas · captura 402 1395
  un primer avance del documento · necesito un primer corte de pelo · el segundo periodo vacacional · primer periodo de sesiones
  ejercicio de los recursos · mesura en el ejercicio de los recursos · el ejercicio del gasto · cuarto poder · tercer sector
  tercera llamada · segunda mano · en primer lugar · en segundo lugar · el tercer lugar · primera dama · segundo piso del edificio
  calle 5 de mayo · la escuela 20 de noviembre · avenida 16 de septiembre · don Julio Pérez · le toca a Julio César Ramos
  reunión con la SEP · productos de mar · el set de juguetes · mayores de 60 años · niños de 3 a 5 años · cada año · hace falta personal
  al 90% · a 60 % de avance · metas abajo del 50% · entre 70 y 90% · avance a la fecha · ¿cómo vamos hoy? · hasta ahora · al momento
  al día de hoy · va a llover mañana · la junta de mañana · avance acumulado · acumulado de becas · al corte · el último avance · el último corte
  las q 3 personas pidieron · lo q 2 compañeros dijeron · 5t de basura · línea 2.1.5 · línea de acción 4.6.1 · unidad 52202
  programa 511 · ext. 304 · M.3 · m1 y m2 · la M.4 · 303,304 · 1 sesión en la 105 · 12 informes · género y diversidad
  informes de género · entero · el dinero entregado · mayor avance · menor porcentaje · gastos del área · agotado
  segundos de espera · registra 2023 árboles · $2023 pesos · son 2045 personas · seguro popular · ¿qué hiciste? · 👍
  buenos días · gracias · tres tristes tigres · cuatro trimestres son un año · el trimestre · ¿del trimestre?
  semestral · 3 avances por revisar · avance 303 · corte de caja · corte de listón · cierre de calles
  capítulo 4000 · cuál es el periodo · en su momento · medio ambiente · el segundo comedor · tercer comedor comunitario
  en los últimos tres meses de trabajo · fin de trimestre · mejor trimestre · ¿se cumplió la meta de 2023 becas? · 10 de 12 sesiones
  segundo informe · tercer informe de gobierno · antes de la junta · después de todo · tercera sesión del trimestre
`);
