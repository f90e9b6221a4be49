/** A calendar day as the publisher wrote it; the reader's time zone never moves it. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** What was written, for `<time datetime>`. */
  readonly iso: string;
}

// Only the day is read; RFC 3339 puts a T, a t or a space before the time.
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[t ]\d\d:.+)?$/i;

/** Reads `YYYY-MM-DD` or an RFC 3339 time; undefined for anything else, and for days no calendar has. */
export const calendarDate = (iso: string): CalendarDate | undefined => {
  const [, year = 0, month = 0, day = 0] = DATE.exec(iso)?.map(Number) ?? [];
  // A day that no calendar has would roll over into the next month.
  const rolled = new Date(Date.UTC(year, month - 1, day));
  return rolled.getUTCMonth() === month - 1 ? { year, month, day, iso } : undefined;
};
