/** What every kind of document is read with: where it came from, and how single fields become safe. */
import { calendarDate, type CalendarDate } from './date.js';
import { linkUrl, type ImagePolicy } from './url.js';

/** What a document is read against. */
export interface Origin {
  /** Final URL of the response, or the page's base for given content. */
  readonly base: string;
  readonly images: ImagePolicy;
  /** Called for every field that is left out because it cannot be used. */
  report(path: string): void;
}

type Optional<Value> = Value | null | undefined;

export const readDate = (value: Optional<string>, path: string, from: Origin): CalendarDate | undefined => {
  if (!value) return undefined;
  const date = calendarDate(value);
  if (!date) from.report(`${path} (not YYYY-MM-DD)`);
  return date;
};

export const readLink = (value: Optional<string>, path: string, from: Origin): string | undefined => {
  if (!value) return undefined;
  const url = linkUrl(value, from.base);
  if (!url) from.report(path);
  return url;
};

/** A count of pixels or minutes: whole and above zero, else left out. */
export const readCount = (value: Optional<number>): number | undefined => {
  const count = Math.round(value ?? 0);
  return count > 0 && count < Infinity ? count : undefined;
};
