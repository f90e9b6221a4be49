import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/crisis-resources.js';
import '../../src/define/medical-disclaimer.js';
import { becomes, has, keepWarnings, make, part, parts, rendered, textOf, words } from './helpers.js';

const show = async (
  tag: string,
  attributes: Record<string, string> = {},
  children: (Node | string)[] = [],
  page: Record<string, string> = {},
): Promise<HTMLElement> => {
  const widget = make<HTMLElement>(tag, { attributes, children });
  const around = document.createElement('div');
  for (const [name, value] of Object.entries(page)) around.setAttribute(name, value);
  around.append(widget);
  await fixture(html`${around}`);
  await rendered(widget);
  return widget;
};

const links = (widget: Element): string[] =>
  parts<HTMLAnchorElement>(widget, 'link').map(
    (link) => `${words(link)} | ${link.getAttribute('href') ?? ''}`,
  );

const tags = ['crisis-resources', 'medical-disclaimer'];

describe('<crisis-resources>', () => {
  const warnings = keepWarnings();

  it('says in the United States whom to call, text and chat with, danger first', async () => {
    const widget = await show('crisis-resources');
    expect(links(widget)).to.deep.equal([
      'Call 911 | tel:911',
      'Call 988 | tel:988',
      'Text 988 | sms:988',
      'Chat at 988lifeline.org/chat | https://988lifeline.org/chat/',
      'Text HOME to 741741 | sms:741741?&body=HOME',
      'Call 1-800-662-HELP (4357) | tel:+18006624357',
      'Call 1-800-222-1222 | tel:+18002221222',
    ]);
    expect(parts(widget, 'name').map(words)).to.deep.equal([
      '988 Suicide & Crisis Lifeline',
      'Crisis Text Line',
      'SAMHSA National Helpline',
      'Poison Help (Poison Control)',
    ]);
    expect(words(part(widget, 'danger'))).to.equal('If anyone is in danger right now: Call 911');
    expect(warnings).to.deep.equal([]);
  });

  it('breaks no number where there is room for it in a line', async () => {
    const widget = await show('crisis-resources');
    const number = [...(widget.shadowRoot?.querySelectorAll('a span') ?? [])].at(-1);
    const calls = parts(widget, 'link').at(-1);
    expect(words(number)).to.equal('1-800-222-1222');
    // Too narrow for the word and the number together.
    const around = widget.parentElement as HTMLElement;
    around.style.inlineSize = `${String((number?.getBoundingClientRect().width ?? 0) + 45)}px`;
    const line = number?.getBoundingClientRect().height ?? 0;
    expect(calls?.getBoundingClientRect().height).to.be.above(1.5 * line);
    expect(number?.getClientRects()).to.have.length(1);
  });

  it('says where each number comes from, and when they were checked', async () => {
    const widget = await show('crisis-resources');
    const sources = part(widget, 'sources');
    expect(words(sources)).to.match(/^Checked on \w+ \d+, 20\d\d\. Sources: /);
    expect(
      [...(sources?.querySelectorAll('a') ?? [])].map((link) => new URL(link.href).hostname),
    ).to.deep.equal(['poisonhelp.hrsa.gov', '988lifeline.org', 'www.crisistextline.org', 'www.samhsa.gov']);
  });

  it('tells a Spanish page how to write in Spanish', async () => {
    const widget = await show('crisis-resources', {}, [], { lang: 'es-US' });
    await becomes(() => words(part(widget, 'title')), 'Ayuda en una crisis');
    expect(links(widget)).to.include.members([
      'Llame al 911 | tel:911',
      'Envíe AYUDA al 988 | sms:988?&body=AYUDA',
    ]);
    expect(part(widget, 'name')?.querySelector('bdi')?.lang).to.equal('en');
  });

  it('turns with a page that is written from right to left', async () => {
    const widget = await show('crisis-resources', {}, [], { lang: 'ar' });
    await becomes(() => part(widget, 'frame')?.lang, 'ar');
    expect(part(widget, 'frame')?.dir).to.equal('rtl');
  });

  it('writes numbers from left to right there too', async () => {
    const widget = await show('crisis-resources', {}, [], { lang: 'ar' });
    await becomes(() => part(widget, 'frame')?.lang, 'ar');
    const number = [...(widget.shadowRoot?.querySelectorAll('.number') ?? [])].find((each) =>
      words(each).startsWith('1-800-662'),
    );
    const text = [...(number?.childNodes ?? [])].find((node) => node instanceof Text);
    const sideOf = (at: number): number => {
      const range = document.createRange();
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    const sides = Array.from({ length: text?.data.length ?? 0 }, (_, at) => Math.round(sideOf(at)));
    expect(new Set(sides)).to.have.property('size').greaterThan(10);
    expect(sides).to.deep.equal([...sides].sort((first, second) => first - second));
  });

  it('takes the region however it is written', async () => {
    const widget = await show('crisis-resources', { region: ' GB-ENG ' });
    expect(links(widget)).to.deep.equal(['Call 999 | tel:999', 'Call 111 | tel:111']);
  });

  it('has the numbers of its region again when the attribute goes', async () => {
    const widget = await show('crisis-resources', { region: 'gb-eng' });
    widget.removeAttribute('region');
    await rendered(widget);
    expect(links(widget)[0]).to.equal('Call 911 | tel:911');
  });

  it('asks nobody for anything', async () => {
    const before = performance.getEntriesByType('resource').length;
    await show('crisis-resources');
    await show('medical-disclaimer', { topic: 'ketamine' });
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('shows what the clinic adds, after the rest', async () => {
    const own = document.createElement('p');
    own.textContent = 'Our own line: 802 555 0142';
    const widget = await show('crisis-resources', {}, [own]);
    expect(own.checkVisibility()).to.equal(true);
    const list = part(widget, 'services')?.getBoundingClientRect();
    expect(own.getBoundingClientRect().top).to.be.at.least(list?.bottom ?? Infinity);
  });
});

describe('<medical-disclaimer>', () => {
  keepWarnings();

  it('says what to do in danger, then that it is no medical advice', async () => {
    const widget = await show('medical-disclaimer');
    expect(textOf(widget)).to.equal(
      'About this information If anyone is in danger right now: Call 911 ' +
        'This is general information, not medical advice. It cannot replace talking with a clinician who knows you. ' +
        'Ask before you start, change or stop any treatment.',
    );
  });

  it('says what the FDA says of ketamine, with source and date', async () => {
    const widget = await show('medical-disclaimer', { topic: 'Ketamine' });
    expect(words(parts(widget, 'statement')[1])).to.include('has not approved ketamine for any psychiatric');
    const sources = part(widget, 'sources');
    expect(words(sources)).to.equal('Sources: U.S. Food and Drug Administration · October 10, 2023');
    expect(sources?.querySelector('a')?.hostname).to.equal('www.fda.gov');
    expect(sources?.querySelector('time')?.dateTime).to.equal('2023-10-10');
  });

  it('says so in Spanish and in Arabic', async () => {
    for (const [lang, said] of [
      ['es', 'no ha aprobado la ketamina'],
      ['ar', 'الكيتامين'],
    ] as const) {
      const widget = await show('medical-disclaimer', { topic: 'ketamine' }, [], { lang });
      await becomes(() => words(parts(widget, 'statement')[1]).includes(said), true);
    }
  });
});

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    const warnings = keepWarnings();

    it('names no number in a region that it does not know, and says so once', async () => {
      const [widget] = [await show(tag, { region: 'atlantis' }), await show(tag, { region: 'atlantis' })];
      expect(has(widget, 'link')).to.equal(false);
      expect(words(part(widget, 'danger'))).to.equal(
        'If anyone is in danger right now: call the emergency number of the place where you are.',
      );
      expect(textOf(widget)).not.to.match(/\d/);
      expect(warnings).to.deep.equal([
        `clinic-widgets: <${tag} region="atlantis"> is not one of us, gb-eng; no number is shown`,
      ]);
    });

    for (const region of ['', 'constructor', '__proto__']) {
      it(`names no number in the region "${region}"`, async () => {
        const widget = await show(tag, { region });
        expect(has(widget, 'link')).to.equal(false);
        expect(has(widget, 'danger')).to.equal(true);
      });
    }

    it('has its text whatever is put inside it', async () => {
      const before = textOf(await show(tag));
      const children = ['slot', 'template', 'style', 'details', 'script'].map((name) =>
        document.createElement(name),
      );
      expect(textOf(await show(tag, {}, [...children, 'Text']))).to.equal(before);
    });

    it('cannot be hidden or folded by a style sheet', async () => {
      const sheet = document.createElement('style');
      const names = [
        'frame',
        'title',
        'danger',
        'services',
        'service',
        'name',
        'link',
        'statement',
        'sources',
      ];
      sheet.textContent = `${tag} { display: none !important; max-block-size: 0 !important }
        ${names.map((name) => `${tag}::part(${name})`).join()} {
          display: none !important; visibility: hidden !important; opacity: 0 !important;
          block-size: 0 !important; content-visibility: hidden !important
        }`;
      document.head.append(sheet);
      try {
        const widget = await show(tag, { topic: 'ketamine' });
        for (const element of names.flatMap((name) => parts(widget, name))) {
          const seen = element.checkVisibility({
            checkVisibilityCSS: true,
            checkOpacity: true,
            contentVisibilityAuto: true,
          });
          expect(seen, element.getAttribute('part') ?? '').to.equal(true);
        }
        expect(part(widget, 'frame')?.getBoundingClientRect().height).to.be.above(100);
      } finally {
        sheet.remove();
      }
    });

    it('is kept on paper', async () => {
      const widget = await show(tag, { topic: 'ketamine' });
      const inPrint = [...(widget.shadowRoot?.adoptedStyleSheets ?? [])]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter(
          (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
        )
        .flatMap((rule) => [...rule.cssRules])
        .map(({ cssText }) => cssText);
      expect(inPrint.join()).to.include('attr(href)');
      expect(inPrint.filter((rule) => /display|visibility/.test(rule))).to.deep.equal([]);
    });

    it('has links that a finger hits', async () => {
      const widget = await show(tag);
      for (const link of parts(widget, 'link')) {
        expect(link.getBoundingClientRect().height, words(link)).to.be.at.least(24);
      }
    });

    it('obeys heading-level', async () => {
      const widget = await show(tag, { 'heading-level': '4' });
      expect(part(widget, 'title')?.localName).to.equal('h4');
      widget.removeAttribute('heading-level');
      await rendered(widget);
      expect(part(widget, 'title')?.localName).to.equal('h2');
    });

    for (const [how, style, page] of [
      ['light', '', {}],
      ['dark', 'color: #eee; background: #111; color-scheme: dark', {}],
      ['from right to left', '', { lang: 'ar', dir: 'rtl' }],
      ['in narrow room', 'inline-size: 20em', {}],
    ] as const) {
      it(`is accessible: ${how}`, async () => {
        const widget = await show(tag, { topic: 'ketamine' }, [], page);
        const around = widget.parentElement as HTMLElement;
        around.style.cssText = style;
        if ('lang' in page) await becomes(() => part(widget, 'frame')?.lang, page.lang);
        await expect(around).to.be.accessible();
      });
    }
  });
}
