/** What a clock on the wall says. */
export interface LocalTime {
  /** ISO day. */
  readonly day: string;
  /** 0–23. */
  readonly hour: number;
}

/**
 * Tells what the clocks say where the agency is. A formatter costs more than using it, so it is made once.
 * @param timeZone IANA name; throws a RangeError for what is none
 */
export function makeLocalTime(timeZone: string): (at: Date) => LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((found) => found.type === type)?.value ?? '';
    return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
  };
}
