/**
 * The sentences of the interface that every widget may need, in English, the source of all other languages. What
 * patients read is plain and calm, and blames nobody. Sections that belong to one kind of widget have a file of
 * their own, which comes with that widget.
 */
import type { CalendarDate } from '../content/index.js';

/** By number, so the first is none. */
const months = ',January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

export const en = {
  lang: 'en',
  /** Month names stand here because the first `Intl.DateTimeFormat` of a page costs as much as a whole widget. */
  date: ({ year, month, day }: CalendarDate): string => `${months[month] ?? ''} ${day}, ${year}`,

  failed: 'This could not be loaded.',
  retry: 'Try again',
  retrying: 'Trying again…',
  empty: 'There is nothing to show here yet.',
  withdrawn: 'The publisher has withdrawn this content.',
  stale: (minutes: number): string =>
    `This could not be refreshed. It was loaded ${minutes || 'less than 1'} min ago.`,

  by: (name: string): string => `By ${name}`,
  published: 'Published',
  updated: 'Updated',
  minutes: (count: number): string => `${count}\u00a0min read`,
};
