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

/** The days of one calendar in order: whichever is the greater number is the later day. */
const order = (year: number, month: number, day: number): number => (year * 100 + month) * 100 + day;

export const isLater = (date: CalendarDate, than: CalendarDate): boolean =>
  order(date.year, date.month, date.day) > order(than.year, than.month, than.day);

/** Whether a day is over for somebody at this moment, by the calendar on their own wall. */
export const isOver = ({ year, month, day }: CalendarDate, now: Date): boolean =>
  order(year, month, day) < order(now.getFullYear(), now.getMonth() + 1, now.getDate());

/** Reads `YYYY-MM-DD` or an RFC 3339 time; undefined for anything else, and for days no calendar has. */
export const calendarDate = (iso: string): CalendarDate | undefined => {
  const [, year = 0, month = 0, day = 0] = DATE.exec(iso)?.map(Number) ?? [];
  // A day that no calendar has would roll over into the next month.
  const rolled = new Date(Date.UTC(year, month - 1, day));
  return rolled.getUTCMonth() === month - 1 ? { year, month, day, iso } : undefined;
};
