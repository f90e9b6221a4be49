import { expect, nextFrame } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import {
  foreignHtml,
  isSanitizerLoaded,
  loadSanitizer,
  type ForeignHeading,
  type ForeignHtmlOptions,
} from '../../src/sanitize/index.js';
import { BASE } from './support.js';

describe('foreignHtml', () => {
  let box: HTMLElement;

  const show = (foreign: string, options: Partial<ForeignHtmlOptions> = {}) =>
    render(html`<main>${foreignHtml(foreign, { base: BASE, ...options })}</main>`, box);

  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => {
    box.remove();
  });

  // First, while the sanitizer of this page is not loaded yet.
  it('shows nothing until the sanitizer is there, then fills in by itself', async () => {
    expect(isSanitizerLoaded()).to.equal(false);
    const part = show('<p>first</p>');
    show('<p>last</p>');
    expect(box).to.have.text('');
    part.setConnected(false);
    await loadSanitizer();
    await nextFrame();
    expect(box).to.have.text('');
    part.setConnected(true);
    expect(box).to.have.text('last');
  });

  it('shows HTML at once when the sanitizer is there', async () => {
    await loadSanitizer();
    show('<p onclick="x()">a</p>');
    expect(box).lightDom.to.equal('<main><p>a</p></main>');
  });

  it('keeps the nodes while HTML and options say the same', async () => {
    await loadSanitizer();
    show('<p>a</p>', { embedLabel: (_url, title) => `Open ${title}` });
    const paragraph = box.querySelector('p');
    show('<p>a</p>', { embedLabel: (_url, title) => `Open ${title}` });
    expect(box.querySelector('p')).to.equal(paragraph);
  });

  it('follows the HTML and the options', async () => {
    await loadSanitizer();
    show('<h2>a</h2>');
    show('<h2>a</h2>', { headingLevel: 2 });
    expect(box).lightDom.to.equal('<main><h3>a</h3></main>');
    show('<p>b</p>');
    expect(box).lightDom.to.equal('<main><p>b</p></main>');
  });

  it('follows the language of embed labels', async () => {
    await loadSanitizer();
    const frame = '<iframe src="https://player.example/" title="x"></iframe>';
    show(frame, { embedLabel: (_url, title) => `Open ${title}` });
    show(frame, { embedLabel: (_url, title) => `Abrir ${title}` });
    expect(box).to.have.text('Abrir x');
  });

  it('renders comparisons in their places, and again at every update', async () => {
    await loadSanitizer();
    const place = '<p>a</p><div data-comparison="x">fallback</div>';
    let time = 0;
    const comparison = (id: string) => html`<b>${id} ${++time}</b>`;
    show(place, { comparison });
    const rendered = box.querySelector('b');
    show(place, { comparison });
    expect(box.querySelector('b')).to.equal(rendered);
    expect(box).lightDom.to.equal('<main><p>a</p><div data-comparison="x"><b>x 2</b></div></main>');
  });

  it('leaves what the HTML holds in the place of a comparison that nobody has', async () => {
    await loadSanitizer();
    show('<div data-comparison="x">fallback</div>', { comparison: () => undefined });
    expect(box).to.have.text('fallback');
  });

  it('connects and disconnects what is rendered in the places', async () => {
    await loadSanitizer();
    const calls: string[] = [];
    class Listening extends AsyncDirective {
      override render() {
        return 'listening';
      }
      override disconnected() {
        calls.push('disconnected');
      }
      override reconnected() {
        calls.push('reconnected');
      }
    }
    const listening = directive(Listening);
    const comparison = () => html`${listening()}`;
    const part = show('<div data-comparison="x"></div>', { comparison });
    part.setConnected(false);
    part.setConnected(true);
    show('<p>other</p>', { comparison });
    expect(calls).to.deep.equal(['disconnected', 'reconnected', 'disconnected']);
    render(nothing, box);
    expect(calls).to.have.length(3);
  });

  it('calls listeners in comparisons on the host of the template', async () => {
    await loadSanitizer();
    const host = { clicked: false };
    function click(this: typeof host) {
      this.clicked = true;
    }
    const comparison = () => html`<button @click=${click}>x</button>`;
    render(foreignHtml('<div data-comparison="x"></div>', { base: BASE, comparison }), box, { host });
    box.querySelector('button')?.click();
    expect(host.clicked).to.equal(true);
  });

  it('tells the headings once they are in place', async () => {
    await loadSanitizer();
    const told: (readonly ForeignHeading[])[] = [];
    const onHeadings = (headings: readonly ForeignHeading[]) => told.push(headings);
    show('<h2 id="x">a <em>b</em></h2><h3>c</h3>', { headingLevel: 2, onHeadings });
    show('<h2 id="x">a <em>b</em></h2><h3>c</h3>', { headingLevel: 2, onHeadings });
    await Promise.resolve();
    expect(told.map((headings) => headings.map(({ id, text, level }) => [id, text, level]))).to.deep.equal([
      [
        ['content-x', 'a b', 3],
        ['', 'c', 4],
      ],
    ]);
    expect(told[0]?.[0]?.element.isConnected).to.equal(true);
  });
});
