// The recipes of docs/consent.md, on a page whose consent tool speaks as its maker documents, or is there. The files
// are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { blocksIn } from '../docs/blocks.mjs';
import { documents, on } from './documents.js';
import { it, Page, SLUG } from './support.js';

const text = documents.get('docs/consent.md') ?? '';
/** The code below a heading, by the heading. */
const recipes = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', blocksIn(section).map(({ code }) => code)]),
);
const [scriptTag = '', yes = '', provider = ''] = blocksIn(text.split(/^### /m)[0] ?? '').map(
  ({ code }) => code,
);

interface Tool {
  /** What stands in the page before the recipe. */
  readonly before?: string;
  /** The tool's own program, which says no or yes by `tool(yes)`. */
  readonly program: string;
}

/** As the documents say that are linked to from each recipe. */
const tools: Readonly<Record<string, Tool>> = {
  OneTrust: {
    program: `window.tool = (yes) => dispatchEvent(
      new CustomEvent('OneTrustGroupsUpdated', { detail: yes ? ['C0001', 'C0003'] : ['C0001'] }));`,
  },
  Cookiebot: {
    program: `window.tool = (yes) => {
      window.Cookiebot = { consent: { necessary: true, preferences: yes, statistics: false, marketing: false } };
      dispatchEvent(new Event('CookiebotOnConsentReady'));
      dispatchEvent(new Event(yes ? 'CookiebotOnAccept' : 'CookiebotOnDecline'));
    };`,
  },
  Usercentrics: {
    program: `window.tool = (yes) => dispatchEvent(new CustomEvent('UC_CONSENT', { detail: { services: {
      a1: { name: 'Usercentrics Consent Management Platform', consent: { given: true, type: 'IMPLICIT' } },
      b2: { name: 'Clinic Widgets', consent: { given: yes, type: 'EXPLICIT' } },
    } } }));`,
  },
  Complianz: {
    program: `let allowed = [];
      window.cmplz_has_consent = (category) => allowed.includes(category);
      window.tool = (yes) => {
        allowed = yes ? ['functional', 'preferences'] : ['functional'];
        const detail = { category: 'preferences', value: yes ? 'allow' : 'deny', categories: allowed };
        document.dispatchEvent(new CustomEvent('cmplz_status_change', { detail }));
      };`,
  },
  Osano: {
    before: `<script>(() => {
      let consent = { ESSENTIAL: 'ACCEPT', PERSONALIZATION: 'DENY' };
      const heard = [];
      window.Osano = { cm: { getConsent: () => consent, addEventListener: (name, run) => {
        if (name === 'osano-cm-consent-changed') heard.push(run);
      } } };
      window.tool = (yes) => {
        consent = { ESSENTIAL: 'ACCEPT', PERSONALIZATION: yes ? 'ACCEPT' : 'DENY' };
        for (const run of heard) run(consent);
      };
    })();</script>`,
    program: '',
  },
  // The library itself. What it keeps of a choice has expired at once: the next page of the tests begins anew.
  CookieConsent: {
    before: '<script src="/node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>',
    program: `CookieConsent.run({
        hideFromBots: false,
        cookie: { expiresAfterDays: 0 },
        categories: { necessary: { readOnly: true }, functionality: {} },
        language: { default: 'en', translations: { en: {
          consentModal: { title: 'Cookies', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No' },
          preferencesModal: { sections: [] },
        } } },
      });
      window.tool = (yes) => {
        CookieConsent.show(true);
        document.querySelector('#cc-main [data-role=' + (yes ? 'all' : 'necessary') + ']').click();
      };`,
  },
  'Google Consent Mode': {
    // What was said before the recipe counts too.
    before: `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments); }
      gtag('consent', 'default', { ad_storage: 'denied', functionality_storage: 'denied' });</script>`,
    program: `window.tool = (yes) => {
      dataLayer.push({ event: 'something-else' });
      gtag('consent', 'update', { functionality_storage: yes ? 'granted' : 'denied' });
    };`,
  },
};

const card = `<article-card slug="${SLUG}">Fallback</article-card>`;

const say = (page: Page, answer: boolean): void => {
  (page.window as unknown as { tool(answer: boolean): void }).tool(answer);
};

const pageWith = (name: string, then = ''): Page => {
  const { before = '', program } = tools[name] as Tool;
  return new Page()
    .write(before)
    .write((recipes.get(name) ?? []).join(''))
    .write(`<body><script>${program}${then}</script>`);
};

describe('docs/consent.md', () => {
  it('has a recipe for each tool that is tried, and for no other', async () => {
    expect([...recipes.keys()]).to.deep.equal(Object.keys(tools));
    await Promise.resolve();
  });

  it('holds by its script tag, and lets go by its attribute', async () => {
    const page = new Page();
    page.write(`<body>${on(page, scriptTag)}`).end();
    await page.complete();
    await page.defined('article-card');
    await page.settle();
    expect(await page.endpoint.asked()).to.deep.equal([]);
    page.insert({}).text = /<script>([^]*)<\/script>/.exec(yes)?.[1] ?? '';
    await page.ready('article-card');
  });

  it('holds by its provider', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${on(page, provider)}`).end();
    await page.defined('content-provider');
    await page.defined('latest-posts');
    await page.settle();
    expect(await page.endpoint.documents()).to.deep.equal([]);
    page.document.documentElement.setAttribute('data-cw-consent', 'granted');
    await page.ready('latest-posts');
  });

  for (const name of Object.keys(tools)) {
    it(`lets widgets follow ${name}: held, yes, no, yes`, async () => {
      const page = pageWith(name);
      page.write(`${page.snippet('data-consent="required"')}${card}`).end();
      await page.complete();
      await page.defined('article-card');
      await page.settle();
      expect(await page.endpoint.asked()).to.deep.equal([]);
      for (const [answer, state] of [
        [true, 'ready'],
        [false, 'idle'],
        [true, 'ready'],
      ] as const) {
        say(page, answer);
        await page.inState(state, 'article-card');
      }
    });

    it(`hears what ${name} says before the widgets’ code is there`, async () => {
      const page = pageWith(name, 'tool(true);');
      page.write(`${page.snippet('data-consent="required"')}${card}`).end();
      await page.ready('article-card');
    });
  }
});
