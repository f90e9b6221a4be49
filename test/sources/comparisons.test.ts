import { expect } from '@open-wc/testing';
import { article, comparison, faq, type Comparison } from '../../src/client.js';
import { placedComparisons } from '../../src/sanitize/index.js';
import { failureOf } from '../client/support.js';
import { articleWith, feedClient, feedItem, feedOf } from './support.js';

const client = (html: string) => feedClient(feedOf(feedItem({ content_html: html }))).client;

const comparisonIn = (html: string, id = 'on-sleep'): Promise<Comparison> => client(html).get(comparison, id);

/** Labels and texts, row by row. */
const textsOf = ({ columns, rows }: Comparison): (string | undefined)[][] => [
  columns.map(({ label }) => label),
  ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
];

const TABLE =
  '<table class="cw-comparison"><thead><tr><th></th><th>Early</th><th>Late</th></tr></thead><tbody><tr><td>Wakes</td><td>at six</td><td>at ten</td></tr></tbody></table>';
const plainRows = [
  ['Early', 'Late'],
  ['Wakes', 'at six', 'at ten'],
];

describe('a comparison in a post', () => {
  const marked: Record<string, string> = {
    'a marked table': TABLE,
    'a marked block around a table': `<figure class="wp-block-table cw-comparison">${TABLE.replace(/ class="[^"]*"/, '')}</figure>`,
    'a table without a head': `<div class="cw-comparison"><table><tr><td></td><td>Early</td><td>Late</td></tr><tr><td>Wakes</td><td>at six</td><td>at ten</td></tr></table></div>`,
  };
  for (const [what, html] of Object.entries(marked)) {
    it(`is ${what}`, async () => {
      expect(textsOf(await comparisonIn(html))).to.deep.equal(plainRows);
    });
  }

  it('is not a table that nobody marked', async () => {
    const error = await failureOf(comparisonIn(TABLE.replace('cw-comparison', 'wide')));
    expect(error.code).to.equal('not-found');
  });

  it('is named after the post, and the second one has a number', async () => {
    const second = TABLE.replace('Early', 'Larks').replace('Late', 'Owls');
    expect((await comparisonIn(TABLE + second, 'on-sleep#2')).columns[0]?.label).to.equal('Larks');
    expect((await articleWith(TABLE + second)).comparisons).to.deep.equal(['on-sleep', 'on-sleep#2']);
  });

  it('stands in the article where its table stood, which is there if it cannot be loaded', async () => {
    const { html = '' } = await articleWith(`<p>Before.</p>${TABLE}<p>After.</p>`);
    expect(placedComparisons(html)).to.deep.equal(['on-sleep']);
    expect(html).to.match(/Before.*<div data-comparison="on-sleep"><table.*at ten.*<\/table><\/div>.*After/s);
  });

  it('takes the caption around the table along', async () => {
    const figure = `<figure class="wp-block-table cw-comparison">${TABLE}<figcaption>Larks and owls</figcaption></figure>`;
    expect((await comparisonIn(figure)).caption).to.equal('Larks and owls');
    expect((await articleWith(figure)).html).to.match(
      /^<div data-comparison="on-sleep"><figure.*<\/figure><\/div>$/s,
    );
  });

  it('is called by its own caption, else by the post’s title', async () => {
    const named = TABLE.replace('<thead>', '<caption>Two habits</caption><thead>');
    expect((await comparisonIn(named)).caption).to.equal('Two habits');
    expect((await comparisonIn(TABLE)).caption).to.equal('On sleep');
  });

  it('repeats a cell that spans columns or rows in each of them', async () => {
    const html = `<table class="cw-comparison"><tr><th></th><th>A</th><th>B</th></tr>
      <tr><td>One</td><td colspan="2">both</td></tr><tr><td>Two</td><td rowspan="2">long</td><td>b</td></tr>
      <tr><td>Three</td><td>c</td></tr></table>`;
    expect(textsOf(await comparisonIn(html))).to.deep.equal([
      ['A', 'B'],
      ['One', 'both', 'both'],
      ['Two', 'long', 'b'],
      ['Three', 'long', 'c'],
    ]);
  });

  it('leaves cells empty over which the name of a row reaches', async () => {
    const html = `<table class="cw-comparison"><tr><th></th><th>A</th><th>B</th></tr><tr><th colspan="3">At night</th></tr><tr><td>One</td><td>a</td><td>b</td></tr></table>`;
    expect(textsOf(await comparisonIn(html))[1]).to.deep.equal(['At night', undefined, undefined]);
  });

  it('joins the names of columns that stand in two rows', async () => {
    const html = `<table class="cw-comparison"><thead><tr><th rowspan="2"></th><th colspan="2">Sleep</th><th rowspan="2">Mood</th></tr><tr><th>Early</th><th>Late</th></tr></thead>
      <tbody><tr><td>One</td><td>a</td><td>b</td><td>c</td></tr></tbody></table>`;
    expect((await comparisonIn(html)).columns.map(({ label }) => label)).to.deep.equal([
      'Sleep – Early',
      'Sleep – Late',
      'Mood',
    ]);
  });

  it('does not count tables within its cells', async () => {
    const html = `<div class="cw-comparison"><table><tr><th></th><th>A</th></tr><tr><td>One</td><td><table><tr><td>x</td></tr><tr><td>y</td></tr></table></td></tr></table></div>`;
    expect((await articleWith(html)).comparisons).to.deep.equal(['on-sleep']);
    expect(textsOf(await comparisonIn(html))).to.deep.equal([['A'], ['One', 'x y']]);
  });

  it('reads pictures in cells by what stands in for them', async () => {
    const html = `<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><td>One</td><td><img src="/y.svg" alt="yes"></td></tr></table>`;
    expect(textsOf(await comparisonIn(html))[1]).to.deep.equal(['One', 'yes']);
  });

  it('takes links in cells as sources, each once', async () => {
    const cell = '<td>more <a href="/study">A study</a></td>';
    const { citations, rows } = await comparisonIn(
      `<table class="cw-comparison"><tr><th></th><th>A</th><th>B</th></tr><tr><td>One</td>${cell}${cell}</tr></table>`,
    );
    expect(citations.map(({ title, url }) => [title, url])).to.deep.equal([
      ['A study', 'https://publisher.example/study'],
    ]);
    expect(rows[0]?.cells.map(({ text, citations: [id] }) => [text, id])).to.deep.equal([
      ['more A study', '1'],
      ['more A study', '1'],
    ]);
  });

  it('follows marks in cells to the post’s footnotes', async () => {
    const { citations, rows } = await comparisonIn(
      `<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><td>One</td><td>more<sup><a href="#fn1" id="back1">1</a></sup></td></tr></table>
       <ol><li id="fn1">Kim, <a href="https://journal.example/1">A study</a>, 2020 <a href="#back1">↩</a></li></ol>`,
    );
    expect(citations.map(({ title, url }) => [title, url])).to.deep.equal([
      ['Kim, A study , 2020'.replace(' ,', ','), 'https://journal.example/1'],
    ]);
    expect(rows[0]?.cells[0]).to.deep.include({ text: 'more', citations: ['1'] });
  });

  it('does not take an address for mail as a source', async () => {
    const html = `<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><td>One</td><td><a href="mailto:a@b.example">Ask</a></td></tr></table>`;
    expect((await comparisonIn(html)).citations).to.deep.equal([]);
  });

  it('is an error where there is nothing to compare, and a table in the article', async () => {
    const html = '<table class="cw-comparison"><tr><th>Only</th><th>names</th></tr></table>';
    expect((await failureOf(comparisonIn(html))).code).to.equal('invalid');
    const { html: body, comparisons } = await articleWith(html);
    expect(comparisons).to.deep.equal([]);
    expect(body).to.include('names').and.not.include('data-comparison');
  });

  it('bears spans that no screen shows', async () => {
    const html = `<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><td>One</td><td colspan="99999999" rowspan="99999999">a</td></tr></table>`;
    expect((await comparisonIn(html)).columns).to.have.length(100);
  });
});

describe('questions in a post', () => {
  const details = (question: string, answer: string) =>
    `<details><summary>${question}</summary>${answer}</details>`;

  it('are what unfolds', async () => {
    const { title, items } = await client(
      `<p>Before.</p>${details('Why?', '<p>See <a href="/why">this</a>.</p>')}${details('<b>How</b>?', 'So.')}`,
    ).get(faq, 'on-sleep');
    expect(title).to.equal('On sleep');
    expect(items.map(({ question, answer }) => [question, answer])).to.deep.equal([
      ['Why?', '<p>See <a href="https://publisher.example/why">this</a>.</p>'],
      ['How?', 'So.'],
    ]);
  });

  it('may hold others, which stay in the answer', async () => {
    const { items } = await client(details('Outer?', details('Inner?', 'yes'))).get(faq, 'on-sleep');
    expect(items.map(({ question }) => question)).to.deep.equal(['Outer?']);
    expect(items[0]?.answer).to.include('Inner?');
  });

  it('have the ids that their author gave them, else a number', async () => {
    const html = details('One?', '1').replace('<details', '<details id="first"') + details('Two?', '2');
    expect((await client(html).get(faq, 'on-sleep')).items.map(({ id }) => id)).to.deep.equal([
      'first',
      'on-sleep-2',
    ]);
  });

  it('are missing where nothing unfolds', async () => {
    expect((await failureOf(client('<p>No.</p>').get(faq, 'on-sleep'))).code).to.equal('not-found');
  });

  it('come with the article in one request', async () => {
    const { client: one, transport } = feedClient(
      feedOf(feedItem({ content_html: details('Why?', 'So.') + TABLE })),
    );
    await Promise.all([
      one.get(article, 'on-sleep'),
      one.get(faq, 'on-sleep'),
      one.get(comparison, 'on-sleep'),
    ]);
    expect(transport.requests).to.have.length(1);
  });
});
