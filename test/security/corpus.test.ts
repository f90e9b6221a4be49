/**
 * Every field of every source, and what sign-up services say, filled with the strings of the corpus, over HTTP, shown by
 * the files in cdn/. Nothing may run, be asked for or be left in a tree that could do so. Beside it stands how many of
 * the same strings do run where they are put into a page as they are.
 */
import { expect } from '@open-wc/testing';
import { it, until, type Widget } from '../embed/support.js';
import { pictureRound } from '../sanitize/support.js';
import { report } from './report.js';
import {
  hold,
  hostile,
  look,
  make,
  providerOf,
  ran,
  settled,
  showAll,
  showSource,
  strings,
  TOGETHER,
} from './show.js';
import { askedOfEvil, evil, evilElsewhere } from './watch.js';

/** How many strings a form has fields for. */
const FIELDS = 40;

describe('the corpus', () => {
  it('runs where it is put into a page as it is', async function () {
    this.timeout(0);
    const hits = new Set<number>();
    ran.length = 0;
    const frames = 48;
    for (let from = 0; from < strings.length; from += frames) {
      await Promise.all(
        strings
          .slice(from, from + frames)
          .map((text, at) => insertRaw(text.replaceAll(evil, evilElsewhere), () => hits.add(from + at))),
      );
    }
    // Some call their parent, and say which they are.
    for (const number of ran) if (Number(number) >= 0) hits.add(Number(number));
    const asked = await askedOfEvil(evilElsewhere);
    await report({
      case: 'as it is',
      strings: strings.length,
      ran: hits.size,
      requests: asked.length,
    });
    expect(hits.size).to.be.above(strings.length / 5);
  });

  for (const source of ['native', 'wordpress', 'ghost', 'json-feed', 'map']) {
    it(`does nothing from ${source}`, async function () {
      this.timeout(0);
      const outcome = await showSource(source);
      await hold(source, outcome);
      // An article without anything of a title or an address is left out; a few may be.
      expect(outcome.refused, 'widgets that showed nothing').to.be.below(outcome.shown / 50);
    });
  }

  it('has nothing but pictures asked for, without a referrer, where any picture may be shown', async function () {
    this.timeout(0);
    let shown = 0;
    const outcome = await showAll(TOGETHER, async (page, from) => {
      const provider = providerOf(page, 'native', from, 'any');
      provider.setAttribute('endpoint', `${hostile}/${from}-${TOGETHER}/pictured`);
      const widgets = [
        make(page, 'latest-posts', { limit: '24', 'allow-repeats': '' }),
        make(page, 'faq-list', { faq: 'x' }),
        make(page, 'article-view', { slug: 's-0' }),
      ];
      await settled(page, provider, widgets);
      const pictures = widgets
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])])
        .filter(({ src, srcset }) => new URL(src || srcset, hostile).origin !== hostile);
      for (const picture of pictures) picture.loading = 'eager';
      await until(
        () => pictures.every(({ complete }) => complete),
        'every picture has come or failed',
        60_000,
      );
      shown += pictures.length;
      provider.remove();
    });
    const wrong = outcome.asked.filter(
      ({ destination, referrer, cookie }) => !/^(?:image)?$/.test(destination) || referrer || cookie,
    );
    await report({
      case: 'native, any picture',
      strings: strings.length,
      ran: outcome.ran.length,
      requests: wrong.length,
      seen: `${String(shown)} pictures of other hosts, ${String(outcome.asked.length)} of them asked for`,
    });
    expect(outcome.ran).to.deep.equal([]);
    expect(wrong).to.deep.equal([]);
    const pictures = outcome.asked
      .map(({ path }) => path)
      .filter((path) => /^\/\d+-\d+\/\d+\.png$/.test(path));
    expect(new Set(pictures).size, 'pictures').to.equal(strings.length);
  });

  for (const backend of ['native', 'formspree', 'basin', 'ghost', 'hubspot', 'urlencoded']) {
    it(`does nothing as what ${backend} says of a sign-up, nor as labels of fields`, async function () {
      this.timeout(0);
      const outcome = await showAll(FIELDS, async (page, from, counted) => {
        const labels = strings.slice(from, from + FIELDS);
        const form = make(page, 'signup-form', {
          backend,
          action: `${hostile}/${from}-${FIELDS}/sign-up/${backend}`,
          heading: labels[0] ?? '',
          sender: labels[1] ?? '',
          'privacy-url': labels[2] ?? '',
        });
        const script = make(page, 'script', { type: 'application/json' });
        script.textContent = JSON.stringify([
          ...labels.map((label, at) => ({ name: `f${at}`, type: 'text', label })),
          ...labels.map((label, at) => ({ name: `s${at}`, type: 'select', label, options: [label || 'x'] })),
        ]);
        form.append(script);
        page.document.querySelector('main')?.append(form);
        const root = (): ShadowRoot | null => form.shadowRoot;
        await until(() => root()?.querySelector('form'), 'the form is there');
        const email = root()?.querySelector<HTMLInputElement>('input[type="email"]');
        if (email) email.value = 'reader@clinic.example';
        let failed = false;
        form.addEventListener('cw-failure', () => (failed = true));
        root()?.querySelector('form')?.requestSubmit();
        await until(() => failed, `${backend} has refused it`, 60_000);
        await (form as unknown as Widget & { updateComplete: Promise<unknown> }).updateComplete;
        counted.shown += root()?.querySelectorAll('[part~="error"], [part~="message"]').length ?? 0;
        look(counted, [form]);
        form.remove();
      });
      await hold(`sign-up, ${backend}`, outcome);
      expect(outcome.shown, 'messages').to.be.above(0);
    });
  }
});

/** What a frame waits for: none of it has to come. */
const RAW_PATIENCE = 2_000;

/** Puts a string into a page of its own as it is, as markup and as a link, and presses what can be pressed. */
const insertRaw = async (text: string, hit: () => void): Promise<void> => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  const key = `raw${String(Math.random())}`;
  const shared = window as unknown as Record<string, unknown>;
  shared[key] = hit;
  // With a place of its own for what is relative: a frame that loads the page of the tests begins them again.
  frame.srcdoc =
    `<!doctype html><base href="${location.origin}/nothing/"><script>for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'])` +
    ` self[name] = () => (parent[${JSON.stringify(key)}](), 1);</script><body>${text}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, RAW_PATIENCE);
  });
  document.body.append(frame);
  await loaded;
  try {
    press(frame, text);
  } catch {
    // It has gone elsewhere.
  }
  await pictureRound();
  await new Promise(requestAnimationFrame);
  await pictureRound();
  frame.remove();
  Reflect.deleteProperty(shared, key);
};

const press = (frame: HTMLIFrameElement, text: string): void => {
  const inside = frame.contentDocument;
  if (!inside) return;
  const link = inside.createElement('a');
  link.setAttribute('href', text);
  // Others would lead away from here.
  if (link.protocol === 'javascript:') {
    inside.body.append(link);
    link.click();
  }
  for (const element of inside.querySelectorAll<HTMLElement>('*')) {
    for (const type of [
      'mouseover',
      'pointerover',
      'pointerdown',
      'focus',
      'keydown',
      'wheel',
      'copy',
      'drag',
      'touchstart',
      'auxclick',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (!/^https?:/.test((element as HTMLAnchorElement).protocol ?? ''))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
};
