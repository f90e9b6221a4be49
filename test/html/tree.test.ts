import { expect } from '@open-wc/testing';
import { parseHtml, textOf, toHtml } from '../../src/html/index.js';

describe('HTML as data', () => {
  const kept: Record<string, string> = {
    'code with entities': '<pre><code>if (a &lt; b &amp;&amp; c &gt; d) { "x" }</code></pre>',
    'code that begins with an empty line': '<pre>\n\nfirst</pre>',
    'spaces that do not break': '<p>5&nbsp;mg&nbsp;</p>',
    'quotes and angle brackets in attributes':
      '<a title="&quot;a&quot; &lt;b&gt; &amp; c" href="/x?a=1&amp;b=2">x</a>',
    'elements without an end': '<p>a<br>b<wbr>c<img src="x.png" alt=""></p><hr>',
    'tables with every part':
      '<table><caption>c</caption><colgroup><col></colgroup><thead><tr><th>1</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>',
    'what is shown without scripts': '<noscript><p>a &amp; <b>b</b></p></noscript>',
    'styles and scripts as they are': '<style>a > b { }</style><script>a < b && c</script>',
    'drawings that hold a style': '<svg viewBox="0 0 1 1"><style>a &lt;b&gt; c</style></svg><p>after</p>',
    templates: '<template><p>inside</p></template>',
    'letters of all kinds': '<p>כותרת 眠り 😴</p>',
  };
  for (const [what, html] of Object.entries(kept)) {
    it(`keeps ${what}`, () => {
      const read = parseHtml(html);
      expect(parseHtml(toHtml(read))).to.deep.equal(read);
    });
  }

  it('leaves out comments', () => {
    expect(toHtml(parseHtml('<p>a<!-- b --></p><!--more-->'))).to.equal('<p>a</p>');
  });

  it('bears twenty thousand nested elements', () => {
    expect(textOf(parseHtml('top' + '<div>'.repeat(20_000)))).to.equal('top');
  });

  it('reads text as one line, with what stands in for pictures, and without code', () => {
    const html = '<p>One<br>two</p><ul><li>three</li></ul><img alt="four"> <script>no</script><b>fi</b>ve';
    expect(textOf(parseHtml(html))).to.equal('One two three four five');
  });
});
