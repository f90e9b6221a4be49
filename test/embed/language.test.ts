// In which language the widgets speak. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, SLUG, until } from './support.js';

const card = `<article-card slug="${SLUG}"></article-card>`;

describe('the language of the page', () => {
  it('brings its file once, and the widgets speak it', async () => {
    const page = new Page({ lang: 'es' });
    page
      .write(
        `${page.snippet()}<body>${card}${card}<related-posts for="${SLUG}"></related-posts><signup-form></signup-form>`,
      )
      .end();
    await page.ready('article-card, related-posts');
    await page.defined('signup-form');
    await until(() => page.text('article-card').includes('min de lectura'), 'the card speaks Spanish');
    await until(
      () => page.text('related-posts').includes('Artículos relacionados'),
      'the list speaks Spanish',
    );
    await until(() => page.text('signup-form').includes('Suscribirse'), 'the form speaks Spanish');
    expect((await page.loaded()).filter((path) => path.startsWith('locales/'))).to.deep.equal([
      'locales/es.js',
    ]);
    expect(page.console).to.deep.equal([]);
  });

  for (const lang of ['en', 'en-GB', '', 'ja', 'zh-Hant-TW', 'constructor', '__proto__', 'x" onload="']) {
    it(`asks for no file for “${lang}”`, async () => {
      const page = new Page({ lang: lang.replaceAll('"', '&quot;') });
      page.write(`${page.snippet()}<body>${card}`).end();
      await page.ready('article-card');
      expect(page.text('article-card')).to.include('min read');
      await page.settle();
      expect(await page.loaded()).to.deep.equal(['embed.js']);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('is taken without its region', async () => {
    const page = new Page({ lang: 'es-MX' });
    page.write(`${page.snippet()}<body>${card}`).end();
    await until(
      () => page.all('article-card')[0]?.shadowRoot?.textContent.includes('min de lectura'),
      'Spanish',
    );
    expect(await page.loaded()).to.deep.equal(['embed.js', 'parts.js', 'locales/es.js']);
  });

  it('is the nearest one, and may change', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}<div lang="ar">${card}</div>`).end();
    await until(
      () => page.one('div > article-card').shadowRoot?.querySelector('.frame[dir="rtl"][lang="ar"]'),
      'Arabic',
    );
    expect(page.text('body > article-card')).to.include('min read');
    page.document.documentElement.lang = 'es';
    await until(() => page.text('body > article-card').includes('min de lectura'), 'Spanish');
    const loaded = (await page.loaded()).filter((path) => path.startsWith('locales/'));
    expect(loaded.sort()).to.deep.equal(['locales/ar.js', 'locales/es.js']);
  });
});
