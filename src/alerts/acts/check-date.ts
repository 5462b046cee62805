/** What is wrong with the day of a commitment; null: nothing. It has to come, and before the end of next year. */
export function checkDate(date: string | undefined, today: string): string | null {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) return 'Elija una fecha.';
  if (date <= today) return 'Elija una fecha a partir de mañana.';
  const latest = `${Number(today.slice(0, 4)) + 1}-12-31`;
  return date > latest ? 'Elija una fecha más cercana: a más tardar, el cierre del próximo año.' : null;
}
