// Kinds of sign-up service on a page with a script tag. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, until, type Widget } from './support.js';

const { services } = testServers as typeof testServers & { readonly services: string };
const backends = ['formspree', 'basin', 'ghost', 'hubspot', 'urlencoded'];

const formTo = (backend: string): string =>
  `<signup-form backend="${backend}" action="${services}/${backend}/taken/${crypto.randomUUID()}"></signup-form>`;

const inside = (widget: Widget, part: string): HTMLElement =>
  widget.shadowRoot?.querySelector(`[part="${part}"]`) as HTMLElement;
const field = (widget: Widget): HTMLInputElement => inside(widget, 'input') as HTMLInputElement;

const press = async (page: Page): Promise<Widget> => {
  await page.defined('signup-form');
  const widget = page.one('signup-form');
  await until(() => inside(widget, 'form'), 'the form is there');
  field(widget).value = 'somebody@example.com';
  inside(widget, 'submit').click();
  return widget;
};

describe('the code of a sign-up service', () => {
  for (const backend of backends) {
    it(`comes when the form is sent, and no other: ${backend}`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}<body>${formTo(backend)}`).end();
      await page.defined('signup-form');
      await until(() => inside(page.one('signup-form'), 'form'), 'the form is there');
      await page.settle();
      const before = ['embed.js', 'parts.js', 'widgets/signup-form.js'];
      expect((await page.loaded()).sort()).to.deep.equal(before);
      const widget = await press(page);
      await until(() => /success|pending/.test(widget.state), 'it is taken');
      expect((await page.loaded()).sort()).to.deep.equal([`backends/${backend}.js`, ...before].sort());
      expect(page.console).to.deep.equal([]);
    });
  }

  it('that does not come is a service that cannot be reached, until it comes', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['backends/formspree.js'] });
    page.write(`${page.snippet()}<body>${formTo('formspree')}`).end();
    const widget = await press(page);
    await page.inState('failure', 'signup-form');
    expect(inside(widget, 'message').textContent).to.include('We could not reach the sign-up service.');
    expect(field(widget).value).to.equal('somebody@example.com');
    await page.serveCode({});
    inside(widget, 'submit').click();
    await page.inState('success', 'signup-form');
  });

  it('that was altered does not run', async () => {
    const page = new Page();
    await page.serveCode({ alter: ['backends/formspree.js'] });
    page.write(`${page.snippet()}<body>${formTo('formspree')}`).end();
    await press(page);
    await page.inState('failure', 'signup-form');
  });

  it('is within the file that has the element alone', async () => {
    for (const backend of ['hubspot', 'ghost']) {
      const page = new Page();
      page
        .write(`<script async crossorigin src="${page.code}/elements/signup-form.js"></script>`)
        .write(`<body>${formTo(backend)}`)
        .end();
      const widget = await press(page);
      await until(() => /success|pending/.test(widget.state), 'it is taken');
      expect(await page.loaded()).to.deep.equal(['elements/signup-form.js']);
    }
  });

  it('is named by a mount too', async () => {
    const page = new Page();
    const mount = formTo('basin')
      .replaceAll('signup-form', 'div')
      .replace('<div backend', '<div data-cw="signup-form" data-backend')
      .replace(' action', ' data-action');
    page.write(`${page.snippet()}<body>${mount}`).end();
    const widget = await press(page);
    await until(() => widget.state === 'success', 'it is taken');
    expect(page.console).to.deep.equal([]);
  });
});
