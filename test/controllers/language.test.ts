import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import {
  becomes,
  keepWarnings,
  listen,
  make,
  part,
  place,
  rendered,
  words,
  type Widget,
} from '../widgets/helpers.js';

const meta = (widget: Widget) => (): string => words(part(widget, 'meta'));
const speaks = (widget: Widget) => (): string =>
  [part(widget, 'frame')?.lang, part(widget, 'frame')?.dir].join(' ');

const item = {
  id: 'x',
  slug: 'x',
  title: 'Title',
  url: 'https://publisher.example/x',
  published: '2024-03-05',
};
const english = 'Published March 5, 2024';
const spanish = 'Publicado el 5 de marzo de 2024';

/** A card with a given article, somewhere in a box. */
const card = async (attributes: Record<string, string> = {}) => {
  const widget = make('article-card', { attributes, data: fixtures.documentOf(item) });
  const told = listen(widget);
  const box = await fixture<HTMLElement>(html`<div>${widget}</div>`);
  await told.until('cw-load');
  return { widget, box };
};

describe('the language of a widget', () => {
  keepWarnings();

  it('is English where the page says nothing that it knows', async () => {
    for (const lang of ['', 'tlh', 'x-unknown', '*', 'constructor', '__proto__', 'e s']) {
      const { widget } = await card({ lang });
      await rendered(widget);
      expect(meta(widget)(), lang).to.equal(english);
      expect(speaks(widget)(), lang).to.equal('en ltr');
    }
  });

  for (const lang of ['es', 'ES', 'es-MX', 'es-419', 'es-Latn-ES']) {
    it(`is Spanish for "${lang}", dates included`, async () => {
      const { widget } = await card({ lang });
      await becomes(meta(widget), spanish);
      expect(speaks(widget)()).to.equal('es ltr');
    });
  }

  const others = {
    de: 'Veröffentlicht am 5. März 2024',
    'fr-CA': 'Publié le 5 mars 2024',
    'pt-BR': 'Publicado em 5 de março de 2024',
    'pt-MO': 'Publicado em 5 de março de 2024',
    vi: 'Đăng ngày 5 tháng 3 năm 2024',
    ar: 'نُشر في 5 مارس 2024',
    zh: '发布于 2024年3月5日',
    'zh-CN': '发布于 2024年3月5日',
    'zh-Hans-HK': '发布于 2024年3月5日',
  };
  for (const [lang, line] of Object.entries(others)) {
    it(`is that of "${lang}", dates included`, async () => {
      const { widget } = await card({ lang });
      await becomes(meta(widget), line);
    });
  }

  for (const lang of ['zh-Hant', 'zh-TW', 'zh-hk', 'zh-MO', 'zh-Hant-CN']) {
    it(`is English for readers of traditional Chinese, "${lang}"`, async () => {
      const { widget } = await card({ lang: 'es' });
      await becomes(meta(widget), spanish);
      widget.lang = lang;
      await becomes(meta(widget), english);
      expect(speaks(widget)()).to.equal('en ltr');
    });
  }

  it('is the nearest one', async () => {
    const { widget, box } = await card();
    box.lang = 'es';
    const inner = document.createElement('div');
    box.append(inner);
    inner.append(widget);
    await becomes(meta(widget), spanish);
    inner.lang = 'en';
    await becomes(meta(widget), english);
    widget.lang = 'es';
    await becomes(meta(widget), spanish);
    widget.removeAttribute('lang');
    await becomes(meta(widget), english);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`comes through ${mode} shadow roots, and follows changes there`, async () => {
      const { widget, box } = await card();
      const host = document.createElement('div');
      const inner = document.createElement('div');
      host.attachShadow({ mode }).append(inner);
      inner.attachShadow({ mode }).append(widget);
      box.append(host);
      box.lang = 'es';
      await becomes(meta(widget), spanish);
      inner.lang = 'en';
      await becomes(meta(widget), english);
      inner.lang = 'ar';
      await becomes(speaks(widget), 'ar rtl');
      host.lang = 'en';
      inner.removeAttribute('lang');
      await becomes(meta(widget), english);
    });
  }

  it('changes with the page’s', async () => {
    const { widget } = await card();
    const { lang } = document.documentElement;
    try {
      document.documentElement.lang = 'es';
      await becomes(meta(widget), spanish);
    } finally {
      document.documentElement.lang = lang;
    }
    await becomes(meta(widget), english);
  });

  it('is that of the place to which it is moved, and of where it comes back', async () => {
    const { widget, box } = await card();
    box.lang = 'es';
    await becomes(meta(widget), spanish);
    widget.remove();
    box.lang = 'en';
    box.append(widget);
    await becomes(meta(widget), english);
  });

  it('changes without asking the endpoint again', async () => {
    const { client, transport } = testClient(fixtures.routes());
    const attributes = { slug: 'sleep-and-mood' };
    const { widget, provider, told } = await place('article-card', { client, attributes });
    await told.until('cw-load');
    provider.lang = 'es';
    await becomes(
      meta(widget),
      'Por Fernhill Editorial Team (fictitious) · Publicado el 5 de marzo de 2024 · ' +
        'Actualizado el 12 de septiembre de 2024 · 6 min de lectura',
    );
    expect(transport.requests).to.have.length(1);
    expect(told.names).to.deep.equal(['cw-load']);
  });

  it('is kept apart from that of the article', async () => {
    const { widget, box } = await card();
    widget.data = fixtures.documentOf({ ...item, locale: 'en-US' });
    box.lang = 'es';
    await becomes(meta(widget), spanish);
    expect([part(widget, 'card')?.lang, part(widget, 'meta')?.lang]).to.deep.equal(['en-US', 'es']);
  });

  describe('its direction', () => {
    it('is that of the language', async () => {
      const { widget, box } = await card();
      box.lang = 'ar';
      await becomes(speaks(widget), 'ar rtl');
      expect(getComputedStyle(part(widget, 'frame') as HTMLElement).direction).to.equal('rtl');
    });

    it('is the page’s where it says so, whatever the language', async () => {
      const { widget, box } = await card();
      box.dir = 'rtl';
      await becomes(speaks(widget), 'en rtl');
      box.lang = 'ar';
      box.dir = 'ltr';
      await becomes(speaks(widget), 'ar ltr');
    });

    for (const dir of ['auto', 'sideways', '']) {
      it(`is that of the language where the page says "${dir}"`, async () => {
        const { widget, box } = await card();
        box.setAttribute('dir', dir);
        box.lang = 'ar';
        await becomes(speaks(widget), 'ar rtl');
      });
    }
  });

  describe('is spoken in', () => {
    const inSpanish = async (tag: string, data: unknown, attributes: Record<string, string> = {}) => {
      const { client } = testClient({ ...fixtures.routes() });
      const widget = make(tag, { attributes, data });
      await fixture(html`<content-provider .client=${client} lang="es">${widget}</content-provider>`);
      await becomes(() => part(widget, 'frame')?.lang, 'es');
      return widget;
    };

    it('an article', async () => {
      const widget = await inSpanish('article-view', undefined, { slug: 'sleep-and-mood' });
      await becomes(() => words(part(widget, 'attribution')), 'Leer el original en publisher.example');
      await becomes(() => part(widget, 'toc')?.getAttribute('aria-label'), 'En este artículo');
      expect(words(part(widget, 'review'))).to.include('Revisión médica el 10 de septiembre de 2024 por Sam');
      expect(words(part(widget, 'notice'))).to.include('Información de seguridad.');
    });

    it('a comparison', async () => {
      const widget = await inSpanish('addiction-comparison-table', fixtures.levels);
      await becomes(() => words(part(widget, 'cell')).includes('(nivel 2 de 3)'), true);
      expect(words(part(widget, 'cell'))).to.include('(no se indica la fuente)');
      expect(part(widget, 'sources')?.getAttribute('aria-label')).to.equal('Fuentes');
    });

    it('a list', async () => {
      const widget = await inSpanish('related-posts', fixtures.articles);
      await becomes(() => words(part(widget, 'list-heading')), 'Artículos relacionados');
    });

    it('a form, and what it finds wrong', async () => {
      const widget = await inSpanish('signup-form', undefined);
      await becomes(() => words(part(widget, 'submit')), 'Suscribirse');
      part(widget, 'submit')?.click();
      await becomes(() => words(part(widget, 'error')), 'Escriba su correo electrónico.');
    });

    it('a failure', async () => {
      const widget = await inSpanish('article-card', undefined, { slug: 'nowhere' });
      await becomes(() => words(part(widget, 'message')), 'No se ha podido cargar este contenido.');
    });
  });
});
