/** A small endpoint, complete and made up: what `init` writes. */

const VERSION = '1.0';
const SITE = 'https://publisher.example';
const MADE_UP = 'This is an example. The publisher, the people and the sources are made up.';

const author = { type: 'person', name: 'Alex Sample (made up)', id: 'alex-sample' };
const category = { id: 'examples', name: 'Examples' };
const tags = [{ id: 'sleep', name: 'Sleep' }];

/** @param up From the document to the folder. */
const image = (up: string): object => ({
  src: `${up}images/picture.svg`,
  alt: 'Lines that rise and fall, as sleep does in a night.',
  width: 600,
  height: 400,
});

const diary = {
  id: 'example-2',
  slug: 'keeping-a-sleep-diary',
  title: 'Keeping a sleep diary',
  url: `${SITE}/keeping-a-sleep-diary`,
  locale: 'en',
  category,
  tags,
  author,
  published: '2026-05-04',
  excerpt: 'A diary shows what memory hides. How to keep one for two weeks.',
  readingMinutes: 1,
};

const matters = {
  id: 'example-1',
  slug: 'why-sleep-matters',
  title: 'Why sleep matters',
  url: `${SITE}/why-sleep-matters`,
  locale: 'en',
  category,
  tags,
  author,
  published: '2026-04-01',
  updated: '2026-04-20',
  excerpt: 'Sleep is when much of the day is put in order. An example article.',
  readingMinutes: 1,
};

const summaries = [diary, matters];

const notices = [{ id: 'made-up', kind: 'info', text: MADE_UP }];

const articles = [
  {
    ...diary,
    image: image('../'),
    sections: [
      {
        id: 'what-to-note',
        heading: 'What to note',
        level: 2,
        html: '<ul><li>When you went to bed.</li><li>When you got up.</li><li>How you felt.</li></ul>',
      },
      {
        id: 'for-how-long',
        heading: 'For how long',
        level: 2,
        html: `<p>Two weeks say more than two nights. <a href="${SITE}/why-sleep-matters">Why sleep matters</a></p>`,
      },
    ],
    notices,
  },
  {
    ...matters,
    image: image('../'),
    sections: [
      {
        id: 'what-it-does',
        heading: 'What it does',
        level: 2,
        html: '<p>Write in sections, each with a heading. Cite like this.<sup><a href="#citation-1">1</a></sup></p>',
      },
      {
        id: 'compared',
        heading: 'Short and long nights',
        level: 2,
        html: '<p>A comparison stands where you put it:</p><div data-comparison="short-and-long-nights"></div>',
      },
    ],
    comparisons: ['short-and-long-nights'],
    citations: [
      { id: '1', title: 'A made-up source', url: `${SITE}/sources/1`, publisher: 'Nobody', year: 2026 },
    ],
    notices,
  },
];

const comparison = {
  id: 'short-and-long-nights',
  locale: 'en',
  caption: 'Short and long nights (an example)',
  columns: [
    { id: 'short', label: 'Short night' },
    { id: 'long', label: 'Long night' },
  ],
  rows: [
    {
      id: 'morning',
      label: 'The morning after',
      cells: { short: { text: 'Slow', citations: ['1'] }, long: { text: 'Awake', citations: ['1'] } },
    },
    {
      id: 'day',
      label: 'The day',
      cells: { short: { text: 'Long' }, long: { text: 'As it comes' } },
    },
  ],
  citations: [
    { id: '1', title: 'A made-up source', url: `${SITE}/sources/1`, publisher: 'Nobody', year: 2026 },
  ],
};

const faq = {
  id: 'sleep',
  locale: 'en',
  title: 'Questions about sleep (an example)',
  items: [
    {
      id: 'how-long',
      question: 'How long should one sleep?',
      answer: '<p>Ask your doctor. This is an example.</p>',
    },
    { id: 'real', question: 'Is any of this real?', answer: `<p>No. ${MADE_UP}</p>` },
  ],
};

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400" viewBox="0 0 600 400">
  <rect width="600" height="400" fill="#e8eef2" />
  <path d="M0 220C100 60 200 340 300 200S500 80 600 230" fill="none" stroke="#33607a" stroke-width="12" />
</svg>
`;

const readme = `# Example endpoint

${MADE_UP}

| file                                      | what                                 |
| ----------------------------------------- | ------------------------------------ |
| \`articles.json\`                           | the list, newest first               |
| \`articles/{slug}.json\`                    | an article                           |
| \`articles/{slug}/related.json\`            | a list of what goes with it          |
| \`comparisons/short-and-long-nights.json\`  | a comparison                         |
| \`faqs/sleep.json\`                         | questions and answers                |
| \`images/\`                                 | pictures                             |

Replace what they hold. A new article is a new file in \`articles/\`, an entry at the top of \`articles.json\`, and a
\`related.json\`. Without that, widgets choose by tags, and each page asks for it once in vain.

## Serve it

Copy the folder to any web host or object store that serves files over https, and have it send with every answer:

    Access-Control-Allow-Origin: *
    Cache-Control: public, max-age=300

and for the JSON files:

    Content-Type: application/json

To look at it on your own machine:

    npx http-server . --cors --port 8080

Clinics get the address of the folder as their endpoint.

## Check it

    npx clinic-widgets check http://localhost:8080

tells what is wrong, what readers would see of it, and how to mend it.
`;

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const item = (value: object): string => json({ version: VERSION, item: value });
const listed = (list: readonly object[], up: string): object[] =>
  list.map((summary) => ({ ...summary, image: image(up) }));

/** Text of each file, by its path. */
export const exampleFiles = (): Readonly<Record<string, string>> => ({
  'README.md': readme,
  'articles.json': json({
    version: VERSION,
    items: listed(summaries, ''),
    page: { total: summaries.length },
  }),
  // A page asks for it first, and says on its console where it is not there.
  ...Object.fromEntries(
    summaries.map(({ slug }) => [
      `articles/${slug}/related.json`,
      json({
        version: VERSION,
        items: listed(
          summaries.filter((other) => other.slug !== slug),
          '../../',
        ),
      }),
    ]),
  ),
  ...Object.fromEntries(articles.map((one) => [`articles/${one.slug}.json`, item(one)])),
  [`comparisons/${comparison.id}.json`]: item(comparison),
  [`faqs/${faq.id}.json`]: item(faq),
  'images/picture.svg': picture,
});
