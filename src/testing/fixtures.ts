/**
 * Small, complete documents of the contract. All of it is invented: the publisher, the people and the studies do not
 * exist, and nothing in it is advice.
 */

/** Puts an item into its envelope. */
export const documentOf = <Item>(item: Item): { readonly version: '1.0'; readonly item: Item } => ({
  version: '1.0',
  item,
});

/** Puts items into the envelope of a list. */
export const listOf = <Item>(items: Item[]): { readonly version: '1.0'; readonly items: Item[] } => ({
  version: '1.0',
  items,
});

/** A document in place of one that the publisher took back. */
export const withdrawn = documentOf({ id: 'withdrawn', slug: 'withdrawn', status: 'withdrawn' });

const team = {
  type: 'organization',
  name: 'Fernhill Editorial Team (fictitious)',
  id: 'team',
  url: 'https://publisher.example/about',
};
const writer = { type: 'person', name: 'Alex Sample (fictitious)', id: 'alex-sample' };

const daily = { id: 'daily-life', name: 'Daily life' };
const care = { id: 'care', name: 'Getting care' };

const sleep = { id: 'sleep', name: 'Sleep' };
const mood = { id: 'mood', name: 'Mood' };
const visits = { id: 'visits', name: 'Appointments' };

/** Relative to the list; `../` makes it relative to an article. */
const picture = (name: string, alt: string, up = '') => ({
  src: `${up}images/${name}.webp`,
  alt,
  width: 1200,
  height: 800,
  srcset: `${up}images/${name}-600.webp 600w, ${up}images/${name}.webp 1200w`,
});

const sleepAndMood = {
  id: 'f-5',
  slug: 'sleep-and-mood',
  title: 'Sleep and mood: which comes first?',
  url: 'https://publisher.example/sleep-and-mood',
  locale: 'en-US',
  category: daily,
  tags: [sleep, mood],
  author: team,
  published: '2024-03-05',
  updated: '2024-09-12T08:30:00-05:00',
  image: picture('sleep-and-mood', 'A window at dusk with a lamp behind the curtain.'),
  excerpt: 'An invented article with everything that an article can have, written for tests.',
  readingMinutes: 6,
};

/** Five articles, newest first; the last has only what is required. */
export const articles = listOf([
  sleepAndMood,
  {
    id: 'f-4',
    slug: 'a-first-appointment',
    title: 'What happens at a first appointment',
    url: 'https://publisher.example/a-first-appointment',
    category: care,
    tags: [visits],
    author: writer,
    published: '2024-02-20',
    image: picture('a-first-appointment', 'Two empty chairs at a round table.'),
    excerpt: 'Who asks what, and what you may ask in return.',
    readingMinutes: 4,
  },
  {
    id: 'f-3',
    slug: 'a-walk-each-day',
    title: 'A walk each day',
    url: 'https://publisher.example/a-walk-each-day',
    category: daily,
    tags: [mood],
    author: writer,
    published: '2024-01-15',
    updated: '2024-01-16',
    image: picture('a-walk-each-day', ''),
    excerpt: 'Small, dull and surprisingly hard to keep up.',
    readingMinutes: 3,
  },
  {
    id: 'f-2',
    slug: 'questions-for-a-clinic',
    title: 'Questions for a clinic',
    url: 'https://publisher.example/questions-for-a-clinic',
    category: care,
    tags: [visits],
    author: team,
    published: '2023-11-30',
    image: picture('questions-for-a-clinic', 'A notebook with seven lines and a pencil.'),
    excerpt: 'Seven of them, with room for your own.',
    readingMinutes: 5,
  },
  {
    id: 'f-1',
    slug: 'about-this-collection',
    title: 'About this collection',
    url: 'https://publisher.example/about-this-collection',
  },
]);

/** A long article with everything: sections, places for comparisons, citations, notices, a review. */
export const article = documentOf({
  ...sleepAndMood,
  image: picture('sleep-and-mood', 'A window at dusk with a lamp behind the curtain.', '../'),
  review: {
    lastReviewed: '2024-09-10',
    nextReview: '2099-09-10',
    reviewedBy: {
      name: 'Sam Example (fictitious)',
      credentials: 'MD',
      url: 'https://publisher.example/people/sam-example',
    },
  },
  sections: [
    {
      id: 'short-answer',
      heading: 'The short answer',
      level: 2,
      html: '<p><strong>Either can come first.</strong> In an invented survey, poor sleep came before low mood about as often as it followed.<a href="#citation-survey">[1]</a></p>',
    },
    {
      id: 'two-ways-to-look',
      heading: 'Two ways to look at it',
      level: 2,
      html: '<p>Two made-up ways of keeping notes, side by side:</p>\n<div data-comparison="two-diaries"></div>\n<p>Neither is better. The one that you keep is.<a href="#citation-diaries">[2]</a></p>',
    },
    {
      id: 'evenings',
      heading: 'Evenings',
      level: 3,
      html: '<ul><li>Write down when the lamp went out.</li><li>Write down one good thing.</li></ul>\n<h4>A note on screens</h4>\n<p>Nobody in this article has an opinion on them.</p>',
    },
    {
      id: 'mornings',
      heading: 'Mornings',
      level: 3,
      html: '<blockquote><p>I looked at my notes after a month, and was surprised.</p></blockquote>\n<table><caption>A week of notes</caption><thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead><tbody><tr><th scope="row">Monday</th><td>7</td></tr><tr><th scope="row">Tuesday</th><td>6½</td></tr></tbody></table>',
    },
    {
      id: 'whom-to-ask',
      heading: 'Whom to ask',
      level: 2,
      html: '<p>Your own doctor. See <a href="a-first-appointment">what happens at a first appointment</a>.</p>\n<figure><img src="../images/two-lamps.webp" alt="Two lamps, one lit." width="600" height="400"><figcaption>One lamp is enough.</figcaption></figure>',
    },
  ],
  comparisons: ['two-diaries', 'effort'],
  citations: [
    {
      id: 'survey',
      title: 'A survey that nobody took (fictitious)',
      url: 'https://journal.example/survey',
      publisher: 'Journal of Examples',
      year: 2021,
    },
    { id: 'diaries', title: 'Two diaries, compared (fictitious)', publisher: 'Example Press', year: '2019' },
    { id: 'lamps', title: 'On lamps (fictitious)', url: 'https://journal.example/lamps' },
  ],
  notices: [
    { id: 'invented', kind: 'info', text: 'This article is invented, for tests.' },
    { id: 'no-advice', kind: 'warning', text: 'It is not medical advice.', source: 'Fernhill (fictitious)' },
    {
      id: 'help',
      kind: 'safety',
      text: 'In the United States, call or text 988 in a crisis.',
      source: { title: '988 Lifeline', url: 'https://988lifeline.org/' },
    },
  ],
  related: ['a-walk-each-day', 'a-first-appointment'],
});

/** An article whose body is one piece of HTML. */
export const htmlArticle = documentOf({
  id: 'f-4',
  slug: 'a-first-appointment',
  title: 'What happens at a first appointment',
  url: 'https://publisher.example/a-first-appointment',
  category: care,
  tags: [visits],
  author: writer,
  published: '2024-02-20',
  html: '<p>Somebody says hello.</p>\n<h2>Before</h2>\n<p>Bring a list.</p>\n<h2>After</h2>\n<p>Read the list.</p>',
});

/** A comparison of texts, with footnotes and one cell that says nothing. */
export const comparison = documentOf({
  id: 'two-diaries',
  caption: 'A sleep diary and a mood diary',
  columns: [
    { id: 'sleep-diary', label: 'Sleep diary' },
    { id: 'mood-diary', label: 'Mood diary' },
  ],
  rows: [
    {
      id: 'when',
      label: 'When it is written',
      cells: {
        'sleep-diary': { text: 'In the morning', citations: ['diaries'] },
        'mood-diary': { text: 'In the evening' },
      },
    },
    {
      id: 'what',
      label: 'What is in it',
      cells: {
        'sleep-diary': { text: 'Two times and a number' },
        'mood-diary': { text: 'A word or two', citations: ['survey', 'diaries'] },
      },
    },
    {
      id: 'effort',
      label: 'What it takes',
      cells: { 'sleep-diary': { text: 'A clock' }, 'mood-diary': {} },
    },
  ],
  citations: [
    { id: 'survey', title: 'A survey that nobody took (fictitious)', url: 'https://journal.example/survey' },
    { id: 'diaries', title: 'Two diaries, compared (fictitious)', year: '2019' },
  ],
  source: { articleId: 'f-5', asOf: '2024-09-10' },
});

/** A comparison of levels on a scale. */
export const levels = documentOf({
  id: 'effort',
  caption: 'How much effort three habits take',
  columns: [
    { id: 'first-week', label: 'In the first week' },
    { id: 'later', label: 'Later' },
  ],
  rows: [
    {
      id: 'diary',
      label: 'Keeping a diary',
      cells: { 'first-week': { level: 2 }, later: { level: 1, citations: ['effort'] } },
    },
    {
      id: 'walk',
      label: 'A walk each day',
      cells: { 'first-week': { level: 3, text: 'Shoes are half of it' }, later: { level: 2 } },
    },
    { id: 'lamp', label: 'Lights out at ten', cells: { 'first-week': { level: 3 }, later: {} } },
  ],
  scale: {
    id: 'effort',
    label: 'Effort',
    note: 'As three invented people remembered it.',
    steps: [
      { value: 1, label: 'Little' },
      { value: 2, label: 'Some' },
      { value: 3, label: 'Much' },
    ],
  },
  citations: [{ id: 'effort', title: 'Effort, remembered (fictitious)' }],
});

export const faq = documentOf({
  id: 'diaries',
  title: 'Questions about diaries',
  items: [
    {
      id: 'paper',
      question: 'Does it have to be paper?',
      answer: '<p>No. A <em>wall</em> would do.</p>',
    },
    {
      id: 'how-long',
      question: 'For how long?',
      answer: '<p>A month, in this invented example.<a href="#citation-diaries">[1]</a></p>',
    },
    {
      id: 'who-reads',
      question: 'Who reads it?',
      answer: '<p>You do. See <a href="../articles/sleep-and-mood">the article</a>.</p>',
    },
  ],
  citations: [{ id: 'diaries', title: 'Two diaries, compared (fictitious)', year: '2019' }],
});

/** What the endpoint itself puts beside `article`. */
export const related = listOf(articles.items.slice(1, 4));

/** All of them, where an endpoint under `/v1` has them. */
export const routes = (): Record<string, unknown> => ({
  '/v1/articles.json': articles,
  '/v1/articles/sleep-and-mood.json': article,
  '/v1/articles/sleep-and-mood/related.json': related,
  '/v1/articles/a-first-appointment.json': htmlArticle,
  '/v1/articles/withdrawn.json': withdrawn,
  '/v1/comparisons/two-diaries.json': comparison,
  '/v1/comparisons/effort.json': levels,
  '/v1/faqs/diaries.json': faq,
});
