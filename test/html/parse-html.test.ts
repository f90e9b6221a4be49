import { expect } from '@open-wc/testing';
import { parseHtml as asBrowsersDo, toHtml } from '../../src/html/index.js';
import { parseHtml } from '../../src/server/index.js';

/** What content systems and hostile hands write; the parsers meet their odd states here. */
const snippets = [
  '',
  ' \n ',
  '<!-- first --> text <!-- and --> more',
  'A &amp; B &lt; C &nbsp; &hellip; &notin; &noti; &#x1F600; &#0; &#128; &unknown;',
  '<p>one<p>two<div>three</p>four',
  '<b><i>over</b>lap</i>',
  '<a href="/one">one<a href="/two">two</a></a>',
  '<table><tr><td>a<td>b<tr><th>c</table>',
  '<table>text outside<b>bold</b><tr><td>cell</td></tr></table>',
  '<table><caption>Says</caption><colgroup><col><tbody><tr><td><table><tr><td>in</table></table>',
  '<ul><li>one<li>two<ul><li>three</ul></ul>',
  '<details open><summary>Is it?</summary><p>Yes.</details>',
  '<figure><img src=x.png alt="a > b"><figcaption>says</figure>',
  '<template><p>kept <b>inside</b></p></template>',
  '<noscript><img src="pixel.gif"></noscript>',
  '<script>if (a < b) document.write("<p>")</script>after',
  '<style>p > a { color: red }</style>',
  '<textarea>\n<b>not bold</b></textarea><title>in body</title>',
  '<pre>\n\nkept line</pre><listing>\nx</listing>',
  '<xmp><b>raw</b></xmp><iframe srcdoc="<p>x"><p>raw</iframe><noembed><i>x</noembed>',
  '<svg viewBox="0 0 1 1" xlink:href="#a" xmlns:xlink="x"><foreignObject><p>out</p></foreignObject><title>t</title></svg>',
  '<math><mi>x</mi><annotation-xml encoding="text/html"><b>y</b></annotation-xml></math>',
  '<svg><p>breaks out</p></svg>',
  '<form><input name=a><form><input name=b></form>',
  '<h1>one<h2>two</h2></h1>',
  '<form><input name=attributes><input name=childNodes><input name=localName><p>in it</p></form>',
  '<img name=body src=x><p>kept</p>',
  '<body class=second onload=x><html lang=de><head><p>after</p></body></html> tail',
  '<frameset><frame></frameset><p>stays</p>',
  '<p CLASS=One class=Two ID=x data-Y="1" @click=z>attributes</p>',
  '<my-element some-thing>custom</my-element><unknown>x</unknown>',
  '<p/><br/><br></br></p><hr></hr>',
  '<![CDATA[ not here ]]><?php echo 1 ?><!doctype html>',
  '</p></br></div>',
  '<p title="un\u0000ended',
  'null \u0000 in text, \r\n line ends \r and \f feeds',
  '<div '.repeat(3),
  '<plaintext><b>all the rest',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  '<dl><dt>a<dd>b<dt>c</dl><optgroup><option>x</optgroup>',
  `${'<b>'.repeat(700)}deep`,
];

describe('HTML as plain data', () => {
  it('is the same where there is no DOM as in browsers', () => {
    for (const html of snippets) expect(parseHtml(html), html).to.deep.equal(asBrowsersDo(html));
  });

  it('is written down as it was read', () => {
    for (const html of ['<p>a &amp; b</p>', '<table><tbody><tr><td>x</td></tr></tbody></table>']) {
      expect(toHtml(parseHtml(html))).to.equal(html);
    }
  });

  it('leaves out what lies deeper than a stack bears', () => {
    expect(toHtml(parseHtml('<div>'.repeat(100_000))).match(/<div>/g)).to.have.length(500);
  });
});
