/**
 * Strict pages: the policy that docs/csp.md has clinics send, Trusted Types included. What it reports is counted, of pages
 * with every widget, and of pages whose content is hostile.
 */
import { expect } from '@open-wc/testing';
import { everyWidget, whole } from '../embed/every-widget.js';
import { policyFor } from '../embed/policy.js';
import { it, Page, until } from '../embed/support.js';
import { report } from './report.js';
import { code, hold, hostile, showSource } from './show.js';

const { endpoint } = testServers;

/** A page with the policy; `more` stands at its end. */
const strict = (content: string, more = ''): Record<string, string> => ({
  'Content-Security-Policy': policyFor({ code, content }) + more,
});

/** Chromium reports these of prose whenever it is parsed, though nothing of it runs, and they are taken out. */
const ofProse = (violation: string): boolean =>
  /^(?:(?:script|style)-src-attr|style-src-elem) inline|^base-uri/.test(violation);

describe('a strict page', () => {
  const told = async (page: Page, what: string): Promise<void> => {
    await page.settle();
    await report({ case: `strict page, ${what}`, seen: `${String(page.violations.length)} violations` });
    expect(page.violations).to.deep.equal([]);
  };

  for (const file of ['embed.js', 'clinic-widgets.js']) {
    it(`has no violation from ${file}`, async () => {
      const page = new Page({ headers: strict(endpoint) });
      page.write(`${page.snippet('', file)}<body>${everyWidget}`).end();
      await whole(page);
      await told(page, file);
    });
  }

  it('has no violation from two versions', async () => {
    const page = new Page({ headers: strict(endpoint, " 'allow-duplicates'") });
    page.write(`${page.snippet()}<body>${everyWidget}`);
    await whole(page);
    await page.serveCode({ version: ['9.9.9'] });
    page.write(page.snippet('', 'clinic-widgets.js') + everyWidget).end();
    await until(async () => (await page.loaded()).includes('clinic-widgets.js'), 'the other comes');
    await page.complete();
    await whole(page);
    await told(page, 'two versions');
  });

  for (const source of ['native', 'wordpress', 'ghost', 'json-feed', 'map']) {
    it(`has no violation when what comes from ${source} is hostile`, async function () {
      this.timeout(0);
      const outcome = await showSource(source, strict(hostile));
      const [prose, ours] = [true, false].map((isOfProse) =>
        outcome.violations.filter((violation) => ofProse(violation) === isOfProse),
      );
      await hold(
        `strict page, ${source}`,
        outcome,
        `${String(ours?.length)} violations, ${String(prose?.length)} reports of prose`,
      );
      expect(ours).to.deep.equal([]);
    });
  }
});
