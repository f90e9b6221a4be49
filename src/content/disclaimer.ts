/** What authorities say of a treatment and has to stand beside whatever is claimed of it. The words are the locale's. */
import type { CalendarDate } from './date.js';
import { warnOnce } from './warn.js';

export interface OfficialStatement {
  readonly topic: 'ketamine';
  /** Who says it, in its own language. */
  readonly by: string;
  readonly lang: string;
  readonly url: string;
  readonly published: CalendarDate;
}

const statements: readonly OfficialStatement[] = [
  {
    topic: 'ketamine',
    by: 'U.S. Food and Drug Administration',
    lang: 'en',
    url: 'https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
    published: { iso: '2023-10-10', year: 2023, month: 10, day: 10 },
  },
];

/** The statement on a topic; undefined without a topic, and where there is none, which the console says once. */
export const officialStatement = (
  tag: string,
  topic: string | number | null,
): OfficialStatement | undefined => {
  const wanted = String(topic ?? '')
    .trim()
    .toLowerCase();
  const found = statements.find((statement) => statement.topic === wanted);
  if (wanted && !found) {
    warnOnce(
      `<${tag} topic="${wanted}"> is not one of ${statements.map((statement) => statement.topic).join(', ')}; the general text is shown`,
    );
  }
  return found;
};
