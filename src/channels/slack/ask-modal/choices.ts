/** What of a goal a person wants to see, each with its question. */
export interface See {
  readonly value: string;
  readonly label: string;
  /** @param time as `TIMES` say it, with the blank before it */
  readonly say: (subject: string, time: string) => string;
}

export const PROGRESS: See = {
  value: 'progress',
  label: 'Avance',
  say: (subject, time) => `¿Cómo va ${subject}${time}?`,
};

export const SEES: readonly See[] = [
  PROGRESS,
  { value: 'trend', label: 'Tendencia', say: (subject, time) => `¿Cómo ha evolucionado ${subject}${time}?` },
  { value: 'explain', label: '¿Por qué?', say: (subject, time) => `¿Por qué va así ${subject}${time}?` },
  {
    value: 'forecast',
    label: '¿Llegamos?',
    say: (subject, time) => `¿Vamos a llegar con ${subject}${time}?`,
  },
  {
    value: 'responsible',
    label: 'Quién la lleva',
    say: (subject, time) => `¿Quién lleva ${subject}${time}?`,
  },
];

export interface Time {
  readonly value: string;
  readonly label: string;
  /** As it stands in a question. The year is that of the programme. */
  readonly words: string;
}

export const TO_DATE: Time = { value: 'to_date', label: 'A la fecha', words: '' };

export const TIMES: readonly Time[] = [
  TO_DATE,
  { value: 'q1', label: '1.er trimestre (enero a marzo)', words: ' en el primer trimestre' },
  { value: 'q2', label: '2.º trimestre (abril a junio)', words: ' en el segundo trimestre' },
  { value: 'q3', label: '3.er trimestre (julio a septiembre)', words: ' en el tercer trimestre' },
  { value: 'q4', label: '4.º trimestre (octubre a diciembre)', words: ' en el cuarto trimestre' },
  { value: 'year', label: 'Todo el año', words: ' en todo el año' },
];
