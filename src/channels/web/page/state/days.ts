const DAY = new Intl.DateTimeFormat('es-MX', { weekday: 'long', day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('es-MX', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('es-MX', { hour: 'numeric', minute: '2-digit' });
const DAY_MS = 86_400_000;

export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** "Hoy", "Ayer", or the day by name. */
export function dayName(day: Date, now: Date): string {
  if (isSameDay(day, now)) return 'Hoy';
  if (isSameDay(day, new Date(now.getTime() - DAY_MS))) return 'Ayer';
  const name = (day.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(day);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function timeName(instant: Date): string {
  return TIME.format(instant);
}
