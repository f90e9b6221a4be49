/** Foreign HTML cannot pass for something else: for a part of the page, of a widget, or of the browser. */
import { expect } from '@open-wc/testing';
import { loadSanitizer, sanitize } from '../../src/sanitize/index.js';
import { sanitizeHtml } from '../../src/server/index.js';
import { BASE } from './support.js';
import { parsed, written } from './trees.js';

const sanitizers = {
  browsers: (html: string) => written(sanitize(html, { base: BASE })),
  servers: (html: string) => sanitizeHtml(html, { base: BASE }),
};

const ATTRIBUTES = {
  'lay itself over the page': 'style="position: fixed; inset: 0; z-index: 9999"',
  'look like a part of the page': 'class="modal card"',
  'be styled or placed as a part of a widget': 'part="title" exportparts="x" slot="fallback"',
  'be told as something else by a screen reader':
    'role="alert" aria-label="x" aria-hidden="true" aria-live="assertive"',
  'open above the page': 'popover popovertarget="x" command="show-modal" commandfor="x"',
  'take the focus, or a place in its order': 'autofocus tabindex="1" accesskey="s"',
  'be written into': 'contenteditable="true" inputmode="text" draggable="true"',
  'be found by a name': 'name="cookie" form="x" for="x" itemref="x"',
  'open a window or tell that it was followed': 'target="_top" ping="/p" download attributionsrc="/p"',
};
const ELEMENTS = ['a href="/x"', 'p', 'div', 'h2', 'li', 'details', 'img src="/p.png" alt="x"', 'blockquote'];

before(loadSanitizer);

for (const [where, sanitized] of Object.entries(sanitizers)) {
  describe(`foreign HTML made safe by the sanitizer of ${where}`, () => {
    for (const [what, attributes] of Object.entries(ATTRIBUTES)) {
      it(`cannot ${what}`, () => {
        for (const element of ELEMENTS) {
          const plain = sanitized(`<${element}>text`);
          expect(sanitized(`<${element} ${attributes}>text`), element).to.equal(plain);
        }
      });
    }

    it('has no form and no field to ask for anything', () => {
      const html = sanitized('<form action="/x"><input><button>Send</button><textarea></textarea></form>');
      expect(html).to.equal('Send');
    });

    it('has no id that the page or a widget could have', () => {
      const html = sanitized(
        '<p id="content">a</p><h2 id="cw-doctor">b</h2><a id="content-x" href="#y">c</a>',
      );
      const ids = [...parsed(html).querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.deep.equal(['content-content', 'content-cw-doctor', 'content-content-x']);
    });

    it('leads elsewhere by links only that do not give the page away', () => {
      const html = sanitized(
        '<a href="/a" rel="opener">a</a><map><area href="/b"></map><iframe src="/c"></iframe>',
      );
      const links = [...parsed(html).querySelectorAll<HTMLAnchorElement>('[href]')];
      expect(links.map(({ rel, localName }) => `${localName} ${rel}`)).to.deep.equal([
        'a noopener',
        'a noopener',
      ]);
    });
  });
}
