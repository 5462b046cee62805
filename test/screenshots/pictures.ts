export interface Picture {
  /** Of its file. */
  readonly name: string;
  /** What is written, one after the other; the last answer is what the picture shows. */
  readonly asked: readonly string[];
  readonly phone?: true;
  /** With the path of the message at the side. */
  readonly path?: true;
  /** Asked in a channel, and shown with its thread. */
  readonly thread?: true;
  /** A report that is sent along with the first of them. */
  readonly sends?: 'next-quarter';
}

/** The main answers, as people see them. */
export const PICTURES: readonly Picture[] = [
  { name: 'avance', asked: ['¿Cómo va la 303?'] },
  { name: 'lista', asked: ['¿Qué metas van en rojo?'] },
  { name: 'resumen', asked: ['¿Cómo vamos?'] },
  { name: 'comparacion', asked: ['Compara la 303 y la 312'] },
  { name: 'evolucion', asked: ['Evolución de la 303 por trimestre'] },
  { name: 'proyeccion', asked: ['¿Llegaremos a la meta anual de la 303?'] },
  { name: 'explicacion', asked: ['¿Por qué va mal la 303?'], path: true },
  { name: 'opciones', asked: ['Registra 3,500 despensas en Q4'] },
  { name: 'captura', asked: ['Captura 10,000 en la 303, cuarto trimestre de 2023'] },
  { name: 'importar', asked: [''], sends: 'next-quarter' },
  { name: 'ayuda', asked: ['¿Qué te puedo preguntar?'] },
  { name: 'hilo', asked: ['@Avance ¿cómo va la 303?'], thread: true },
  { name: 'telefono-resumen', asked: ['¿Cómo vamos?'], phone: true },
  { name: 'telefono-evolucion', asked: ['Evolución de la 303 por trimestre'], phone: true },
];
