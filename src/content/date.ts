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

// RFC 3339, with the lower-case and space variants it allows; only the day is read.
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?$/;

/** Reads `YYYY-MM-DD` or an RFC 3339 time; undefined for anything else, and for days no calendar has. */
export const calendarDate = (iso: string): CalendarDate | undefined => {
  const match = DATE.exec(iso);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const real =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return real ? { year, month, day, iso } : undefined;
};
