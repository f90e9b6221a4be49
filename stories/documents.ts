/** The documents of the tests, with pictures that can be seen, and what languages and editors make of them. */
import { fixtures } from '../src/testing/index.js';

/** Where this Storybook is; it may lie in a folder of its host. */
export const here = new URL('.', document.baseURI);

/** What stands in for the fixtures' pictures, which nobody has drawn: those of the demo. */
const pictures: Readonly<Record<string, string>> = {
  'sleep-and-mood': 'quiet-room',
  'a-first-appointment': 'two-chairs',
  'a-walk-each-day': 'harbor-dawn',
  'questions-for-a-clinic': 'open-pages',
  'two-lamps': 'tides',
};

const withPictures = <Json>(json: Json): Json =>
  JSON.parse(
    JSON.stringify(json).replace(
      /(?:\.\.\/)*images\/([a-z-]+?)(-600)?\.webp/g,
      (_, name: string, size = '') => `${here.href}images/${pictures[name] ?? name}${String(size)}.webp`,
    ),
  ) as Json;

/** A document of a list, a comparison or questions, with nothing in it. An article has always something. */
export const emptied = (document: unknown): unknown => {
  const { items, item, ...rest } = document as { items?: unknown; item?: Readonly<Record<string, unknown>> };
  if (items) return { ...rest, items: [] };
  if (item?.['rows']) return { ...rest, item: { ...item, rows: [] } };
  if (item?.['items']) return { ...rest, item: { ...item, items: [] } };
  return document;
};

/** Puts an endpoint's documents where the stories' endpoint is. */
const placed = (routes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(routes).map(([path, document]) => [
      new URL(path.slice(1), here).pathname,
      withPictures(document),
    ]),
  );

export const article = withPictures(fixtures.article);
export const articles = withPictures(fixtures.articles);
export const { comparison, faq, levels } = fixtures;

/** A comparison of so many rows and columns of levels. */
const grid = (id: string, rows: number, columns: number): unknown => {
  const { scale, citations } = fixtures.levels.item;
  return fixtures.documentOf({
    id,
    caption: `How much effort ${String(rows)} habits take`,
    columns: Array.from({ length: columns }, (_, at) => ({
      id: `w${String(at)}`,
      label: `Week ${String(at + 1)}`,
    })),
    rows: Array.from({ length: rows }, (_, row) => ({
      id: `h${String(row)}`,
      label: `Habit ${String(row + 1)}`,
      cells: Object.fromEntries(
        Array.from({ length: columns }, (_each, at) => [
          `w${String(at)}`,
          { level: 1 + ((row + at) % 3), citations: ['effort'] },
        ]),
      ),
    })),
    scale,
    citations,
  });
};

/** What the tests' endpoint has, and what only a designer asks it for. */
export const documents = placed({
  ...fixtures.routes(),
  // What a card asks for is a whole article; a summary has all that it shows.
  '/v1/articles/a-walk-each-day.json': fixtures.documentOf(fixtures.articles.items[2]),
  '/v1/articles/questions-for-a-clinic.json': fixtures.documentOf(fixtures.articles.items[3]),
  '/v1/comparisons/withdrawn.json': fixtures.withdrawn,
  '/v1/comparisons/nothing.json': fixtures.documentOf({ ...fixtures.comparison.item, rows: [] }),
  '/v1/comparisons/six-columns.json': grid('six-columns', 4, 6),
  '/v1/comparisons/large.json': grid('large', 40, 40),
  '/v1/articles/nothing/related.json': fixtures.listOf([]),
  '/v1/faqs/withdrawn.json': fixtures.withdrawn,
  '/v1/faqs/nothing.json': fixtures.documentOf({ ...fixtures.faq.item, items: [] }),
});

/** The same list, one article a page. The sixth page is missing. */
export const pagedDocuments = {
  ...documents,
  ...placed(
    Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [
        at === 0 ? '/v1/articles.json' : `/v1/page-${String(at + 1)}.json`,
        {
          ...fixtures.listOf([{ ...fixtures.articles.items[(at % 2) * 2], id: `p${String(at)}` }]),
          page: { next: `page-${String(at + 2)}.json` },
        },
      ]),
    ),
  ),
};

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const address = 'https://publisher.example/archive/2024/03/05/sleep-and-mood/which-comes-first/part-one';
const longSummary = {
  ...fixtures.articles.items[0],
  title: `${word}: ${word}`,
  category: { id: 'long', name: word },
  author: { type: 'person', name: word },
  excerpt: `${word} ${address} ${word}`,
};

/** The same endpoint after an editor who leaves out the spaces. */
export const longDocuments = {
  ...documents,
  ...placed({
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      ...longSummary,
      image: fixtures.article.item.image,
      sections: [
        { id: 'a', heading: word, level: 2, html: `<p>${word} ${address}</p><pre>${word}${word}</pre>` },
        {
          id: 'b',
          heading: word,
          level: 3,
          html: `<ul><li>${word}</li></ul><blockquote>${word}</blockquote>`,
        },
        {
          id: 'c',
          heading: word,
          level: 2,
          html: `<table><tr><th>${word}</th><td>${word}</td></tr></table>`,
        },
      ],
      notices: [{ id: 'long', kind: 'warning', text: word, source: word }],
      citations: [{ id: 'long', title: word, url: address, publisher: word, year: '2019' }],
    }),
    ...Object.fromEntries(
      ['/v1/articles/sleep-and-mood/related.json', '/v1/articles.json'].map((path) => [
        path,
        fixtures.listOf(['one', 'two', 'three'].map((slug) => ({ ...longSummary, id: slug, slug }))),
      ]),
    ),
    '/v1/comparisons/two-diaries.json': fixtures.documentOf({
      ...fixtures.comparison.item,
      caption: `${word}: ${word}`,
      columns: fixtures.comparison.item.columns.map(({ id }) => ({ id, label: word })),
      rows: fixtures.comparison.item.rows.map((row) => ({
        ...row,
        label: word,
        cells: { 'sleep-diary': { text: word, citations: ['survey'] }, 'mood-diary': { text: address } },
      })),
    }),
  }),
};

/** Enough questions for a search. */
export const manyQuestions = fixtures.documentOf({
  ...fixtures.faq.item,
  items: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'A holiday']
    .map((day) => ({
      id: day.toLowerCase().replace(' ', '-'),
      question: `${day}: what goes into the diary?`,
      answer: `<p>On this day, in this invented example, <em>one line</em>.</p>`,
    }))
    .concat(fixtures.faq.item.items),
});

/** One of them has no answer yet. */
export const unanswered = fixtures.documentOf({
  ...fixtures.faq.item,
  items: [
    ...fixtures.faq.item.items,
    { id: 'unanswered', question: 'How does a diary compare with a calendar?', answer: '' },
  ],
});

/** Questions in words that are wider than their column. */
export const longFaq = fixtures.documentOf({
  id: 'long',
  title: `${word}: ${word}`,
  items: [1, 2].map((at) => ({
    id: `long-${String(at)}`,
    question: `${word} ${word}?`,
    answer: `<p>${word} ${address}</p><table><tr><th>${word}</th><td>${word}</td></tr></table>`,
  })),
});

const arabicSummary = {
  locale: 'ar',
  title: 'النوم والمزاج: أيّهما يأتي أولًا؟',
  category: { id: 'daily-life', name: 'الحياة اليومية' },
  author: { type: 'organization', name: 'هيئة تحرير فيرنهيل (خيالية)' },
  excerpt: 'مقال متخيَّل فيه كل ما يمكن أن يحتويه مقال، كُتب للاختبار.',
};

/** The same endpoint in Arabic. */
export const arabicDocuments = {
  ...documents,
  ...placed({
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      ...arabicSummary,
      sections: [
        {
          id: 'short-answer',
          heading: 'الإجابة القصيرة',
          level: 2,
          html: '<p><strong>يمكن لأيٍّ منهما أن يأتي أولًا.</strong> في استطلاع متخيَّل، سبق النومُ السيئ المزاجَ المتدنّي بقدر ما تبعه.<a href="#citation-survey">[1]</a></p>',
        },
        {
          id: 'two-ways-to-look',
          heading: 'طريقتان للنظر',
          level: 2,
          html: '<p>طريقتان متخيَّلتان لتدوين الملاحظات:</p><div data-comparison="two-diaries"></div><ul><li>اكتب متى انطفأ المصباح.</li><li>اكتب شيئًا جميلًا واحدًا.</li></ul>',
        },
        {
          id: 'whom-to-ask',
          heading: 'من تسأل',
          level: 3,
          html: '<blockquote><p>نظرتُ في ملاحظاتي بعد شهر، ودُهشت.</p></blockquote>',
        },
      ],
      comparisons: ['two-diaries'],
      notices: [{ id: 'no-advice', kind: 'warning', text: 'هذا المقال ليس نصيحة طبية.' }],
    }),
    ...Object.fromEntries(
      ['/v1/articles/sleep-and-mood/related.json', '/v1/articles.json'].map((path) => [
        path,
        fixtures.listOf(fixtures.articles.items.slice(1, 4).map((item) => ({ ...item, ...arabicSummary }))),
      ]),
    ),
    '/v1/faqs/diaries.json': fixtures.documentOf({
      ...fixtures.faq.item,
      title: 'أسئلة عن المفكرات',
      items: [
        { id: 'paper', question: 'هل يجب أن تكون من الورق؟', answer: '<p>لا. <em>الجدار</em> يكفي.</p>' },
        { id: 'how-long', question: 'إلى متى؟', answer: '<p>شهرًا، في هذا المثال المتخيَّل.</p>' },
        { id: 'who-reads', question: 'من يقرؤها؟', answer: '<p>أنت.</p>' },
      ],
    }),
    '/v1/comparisons/effort.json': fixtures.documentOf({
      ...fixtures.levels.item,
      caption: 'كم من الجهد تتطلّب ثلاث عادات',
      columns: [
        { id: 'first-week', label: 'في الأسبوع الأول' },
        { id: 'later', label: 'لاحقًا' },
      ],
      rows: fixtures.levels.item.rows.map((row, at) => ({
        ...row,
        label: ['كتابة مفكرة', 'المشي كل يوم', 'إطفاء المصباح في العاشرة'][at] ?? '',
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([id, cell]) => [id, { ...cell, text: undefined }]),
        ),
      })),
      scale: {
        ...fixtures.levels.item.scale,
        label: 'الجهد',
        note: 'كما يتذكّره ثلاثة أشخاص متخيَّلين.',
        steps: ['قليل', 'متوسط', 'كثير'].map((label, at) => ({ value: at + 1, label })),
      },
    }),
    '/v1/comparisons/two-diaries.json': fixtures.documentOf({
      ...fixtures.comparison.item,
      caption: 'مفكرة النوم ومفكرة المزاج',
      columns: [
        { id: 'sleep-diary', label: 'مفكرة النوم' },
        { id: 'mood-diary', label: 'مفكرة المزاج' },
      ],
      rows: [
        {
          id: 'when',
          label: 'متى تُكتب',
          cells: {
            'sleep-diary': { text: 'في الصباح', citations: ['diaries'] },
            'mood-diary': { text: 'في المساء' },
          },
        },
        {
          id: 'what',
          label: 'ما فيها',
          cells: {
            'sleep-diary': { text: 'ساعتان ورقم' },
            'mood-diary': { text: 'كلمة أو كلمتان', citations: ['survey', 'diaries'] },
          },
        },
        { id: 'effort', label: 'ما تتطلّبه', cells: { 'sleep-diary': { text: 'ساعة' }, 'mood-diary': {} } },
      ],
    }),
  }),
};

/** As many as a list can show, and more: the same articles under other names. */
const manyItems = Array.from({ length: 30 }, (_, at) => {
  const item = fixtures.articles.items[at % 4];
  return { ...item, id: `many-${String(at)}`, slug: `many-${String(at)}` };
});

/** The same endpoint, with more in each of its lists. */
export const manyDocuments = {
  ...documents,
  ...placed({
    '/v1/articles.json': fixtures.listOf(manyItems),
    '/v1/articles/sleep-and-mood/related.json': fixtures.listOf(manyItems),
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      sections: Array.from({ length: 30 }, (_, at) => ({
        id: `day-${String(at + 1)}`,
        heading: `Day ${String(at + 1)}`,
        level: at % 3 === 0 ? 2 : 3,
        html: '<p>What the lamp saw on this day, in this invented example: a window, a chair, and nobody in it.</p>',
      })),
    }),
  }),
};

/** The same endpoint, whose list of articles is gone for good. */
export const withdrawnList = { ...documents, ...placed({ '/v1/articles.json': { status: 410 } }) };

/** The same endpoint, whose articles have no pictures. */
export const plainDocuments = {
  ...documents,
  ...placed(
    Object.fromEntries(
      ['/v1/articles/sleep-and-mood/related.json', '/v1/articles.json'].map((path) => [
        path,
        fixtures.listOf(fixtures.articles.items.slice(0, 4).map((item) => ({ ...item, image: undefined }))),
      ]),
    ),
  ),
};

/** The same endpoint, with a picture that is not there. */
export const brokenPictures = {
  ...documents,
  ...placed({
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      image: {
        src: '../images/nobody-drew-this.webp',
        alt: 'A window at dusk with a lamp behind the curtain.',
        width: 1200,
        height: 800,
      },
    }),
  }),
};

/** The same endpoint, with a picture that is on another host. */
export const picturesElsewhere = {
  ...documents,
  ...placed({
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      image: { src: 'https://pictures.example/a.webp', alt: 'A window.', width: 1200, height: 800 },
    }),
  }),
};

const chineseSummary = {
  locale: 'zh-Hans',
  title: '睡眠与情绪：哪一个先来？',
  category: { id: 'daily-life', name: '日常生活' },
  author: { type: 'organization', name: '弗恩希尔编辑部（虚构）' },
  excerpt: '一篇为测试而写的虚构文章，包含一篇文章可能有的全部内容。',
};

/** What the publisher's editors did not write for this page: Chinese on an English page, and whatever HTML can hold. */
export const foreignDocuments = {
  ...documents,
  ...placed({
    '/v1/articles/sleep-and-mood.json': fixtures.documentOf({
      ...fixtures.article.item,
      ...chineseSummary,
      sections: [
        {
          id: 'short-answer',
          heading: '简短的回答',
          level: 2,
          html: '<p><strong>两者都可能先来。</strong>在一项虚构的调查中，睡不好先于情绪低落，也同样常在其后。<a href="#citation-survey">[1]</a></p>',
        },
        {
          id: 'english',
          heading: 'A part in English',
          level: 2,
          html: '<p lang="en">This one was never translated, and says so to a screen reader.</p>',
        },
      ],
      comparisons: [],
    }),
    ...Object.fromEntries(
      ['/v1/articles/sleep-and-mood/related.json', '/v1/articles.json'].map((path) => [
        path,
        fixtures.listOf(fixtures.articles.items.slice(0, 4).map((item) => ({ ...item, ...chineseSummary }))),
      ]),
    ),
    '/v1/comparisons/two-diaries.json': fixtures.documentOf({
      ...fixtures.comparison.item,
      caption: '睡眠日记与情绪日记',
      columns: [
        { id: 'sleep-diary', label: '睡眠日记' },
        { id: 'mood-diary', label: '情绪日记' },
      ],
      rows: [
        {
          id: 'when',
          label: '什么时候写',
          cells: {
            'sleep-diary': { text: '早上', citations: ['diaries'] },
            'mood-diary': { text: '晚上' },
          },
        },
        {
          id: 'what',
          label: '写些什么',
          cells: { 'sleep-diary': { text: '两个时间和一个数字' }, 'mood-diary': { text: '一两个词' } },
        },
      ],
    }),
    '/v1/faqs/diaries.json': fixtures.documentOf({
      ...fixtures.faq.item,
      title: '关于日记的问题',
      items: [
        { id: 'paper', question: '一定要用纸吗？', answer: '<p>不一定。墙也可以。</p>' },
        { id: 'how-long', question: '要写多久？', answer: '<p>在这个虚构的例子里，一个月。</p>' },
      ],
    }),
  }),
};

/** What HTML of other systems brings along: an embed, a script, styles and a picture that is too wide. */
export const foreignHtml = fixtures.documentOf({
  ...fixtures.article.item,
  image: undefined,
  comparisons: [],
  sections: [
    {
      id: 'embeds',
      heading: 'A film and a form',
      level: 2,
      html: `<p style="color: red; font-size: 40px">Typed in red, at forty pixels.</p>
<iframe src="https://video.example/embed/1" title="A film about lamps" width="1600" height="900"></iframe>
<script>document.title = 'Never run'</script>
<form action="https://elsewhere.example/"><input name="e-mail"><button>Send</button></form>
<p onclick="alert(1)">A paragraph that used to do something.</p>`,
    },
    {
      id: 'wide',
      heading: 'Too wide',
      level: 2,
      html: `<figure><img src="${here.href}images/tides.webp" alt="Rows of waves." width="2400" height="1600"><figcaption>Twice as wide as its place.</figcaption></figure>
<table><caption>Nine columns</caption><tr>${Array.from({ length: 9 }, (_, at) => `<th scope="col">Week ${String(at + 1)}</th>`).join('')}</tr><tr>${'<td>As it was</td>'.repeat(9)}</tr></table>`,
    },
  ],
});

/** So many that nobody would read them all. */
export const questionsOfAYear = fixtures.documentOf({
  ...fixtures.faq.item,
  items: Array.from({ length: 60 }, (_, at) => ({
    id: `day-${String(at + 1)}`,
    question: `What goes into the diary on day ${String(at + 1)}?`,
    answer: '<p>In this invented example, <em>one line</em>.</p>',
  })),
});

const signups = new URL('v1/signups', here).pathname;

/** The same endpoint, which answers a sign-up with a status and a document. */
export const answering = (status: number, body: unknown): Record<string, unknown> => ({
  ...documents,
  [signups]: { status, body },
});
