/** Sign-ups at services of others, over HTTP: test/backends/services.mjs answers as their documentation says. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/signup-form.js';
import { becomes, focused, keepWarnings, listen, make, part, rendered, settled, words } from './helpers.js';

type Form = HTMLElementTagNameMap['signup-form'];

const { services } = testServers as typeof testServers & { readonly services: string };
const ADDRESS = 'somebody@example.com';

interface Came {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What came to a service, without what browsers ask beforehand. */
const cameTo = async (key: string): Promise<Came[]> => {
  const { requests } = (await (await fetch(`${services}/requests/${key}`)).json()) as {
    readonly requests: Came[];
  };
  return requests.filter(({ method }) => method !== 'OPTIONS');
};

const postsTo = async (key: string): Promise<Came[]> =>
  (await cameTo(key)).filter(({ method }) => method === 'POST');

/** A form that sends to a service in some state, which knows what comes by a key. */
const form = async (
  backend: string,
  scene: string,
  attributes: Record<string, string> = {},
  children: readonly Node[] = [],
) => {
  const key = crypto.randomUUID();
  const action = `${services}/${backend}/${scene}/${key}`;
  const widget = make<Form>('signup-form', { attributes: { backend, action, ...attributes }, children });
  const told = listen(widget);
  await fixture(html`<div>${widget}</div>`);
  await rendered(widget);
  return { widget, told, key, action };
};

const field = (widget: Form): HTMLInputElement => part<HTMLInputElement>(widget, 'input') as HTMLInputElement;
const said = (widget: Form): string => words(part(widget, 'message'));
const wrong = (widget: Form): string => words(part(widget, 'error'));

/** That form, filled in, sent and answered. */
const sent = async (...args: Parameters<typeof form>) => {
  const placed = await form(...args);
  const { widget, told } = placed;
  field(widget).value = ADDRESS;
  part(widget, 'consent')?.querySelector('input')?.click();
  part(widget, 'submit')?.click();
  await Promise.race([told.until('cw-success'), told.until('cw-failure')]);
  return placed;
};

const foreign = ['formspree', 'basin', 'ghost', 'hubspot', 'urlencoded'];
const NOBODY_KNOWS =
  'We cannot tell whether your sign-up arrived. You may try again: at worst it arrives twice.';
const REFUSED = 'The sign-up service did not accept this. What you typed is still here.';

describe('<signup-form> sends to', () => {
  const warnings = keepWarnings();

  for (const backend of foreign) {
    describe(backend, () => {
      const pending = backend === 'ghost';

      it('and tells that it was taken', async () => {
        const { widget, told } = await sent(backend, 'taken');
        expect([widget.state, told.names]).to.deep.equal([
          pending ? 'pending' : 'success',
          ['cw-submit', 'cw-success'],
        ]);
        expect(said(widget)).to.match(pending ? /^Almost done/ : /^Thank you/);
      });

      it('once, and nothing before it was pressed', async () => {
        const { widget, told, key } = await form(backend, 'taken');
        field(widget).value = ADDRESS;
        expect(await cameTo(key)).to.deep.equal([]);
        part(widget, 'submit')?.click();
        part(widget, 'submit')?.click();
        await told.until('cw-success');
        expect(await postsTo(key)).to.have.length(1);
      });

      it('without the page, a cookie or a referrer, and the address in the body alone', async () => {
        const { key } = await sent(backend, 'taken');
        const came = await cameTo(key);
        expect(came.at(-1)?.body).to.match(/somebody(?:@|%40)example\.com/);
        for (const { headers, path, body } of came) {
          expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
          expect(path).not.to.include('somebody');
          expect(Object.values(headers).join()).not.to.include(location.href);
          expect(body).not.to.include(location.hostname);
        }
      });

      const refusals: [string, string, string][] = [
        ['refused', 'rejected', REFUSED],
        ['limited', 'rate-limited', 'Many people are signing up right now. Please try again in a minute.'],
        ['lost', 'unknown', NOBODY_KNOWS],
        ['html', 'unknown', NOBODY_KNOWS],
        ['redirect', 'unknown', NOBODY_KNOWS],
        ['onward', 'unknown', NOBODY_KNOWS],
        ['failing', 'unknown', NOBODY_KNOWS],
        ['hidden', 'unknown', NOBODY_KNOWS],
      ];
      for (const [scene, code, sentence] of refusals) {
        it(`and tells what it means where the answer is ${scene}`, async () => {
          const { widget, told } = await sent(backend, scene);
          expect(told.names).to.deep.equal(['cw-submit', 'cw-failure']);
          expect(await told.until('cw-failure')).to.include({ code });
          expect([said(widget), field(widget).value]).to.deep.equal([sentence, ADDRESS]);
        });
      }

      it('and to nobody that it names instead', async () => {
        await sent(backend, 'onward');
        expect(await cameTo('onward')).to.deep.equal([]);
      });

      it('and can send again after a failure', async () => {
        const { widget, told, key } = await sent(backend, 'refused');
        widget.action = `${services}/${backend}/taken/${key}`;
        await rendered(widget);
        part(widget, 'submit')?.click();
        await told.until('cw-success');
        expect(await postsTo(key)).to.have.length(2);
      });

      it('and puts nothing that was typed into an event', async () => {
        for (const scene of ['taken', 'field']) {
          const { told } = await sent(backend, scene);
          for (const event of told.events) {
            expect(['isTrusted', 'code', 'pending']).to.include.members(Object.keys(event));
          }
        }
      });
    });
  }

  const OURS = 'This does not look like an e-mail address yet. An example: name@example.com';
  const faults: [string, string, string][] = [
    ['formspree', 'field', 'should be an email'],
    ['urlencoded', 'field', 'No mail server takes this.'],
    ['ghost', 'field', OURS],
    ['ghost', 'blocked', 'Signups from this email domain are currently restricted.'],
    ['hubspot', 'field', OURS],
    ['hubspot', 'blocked', 'This address is blocked'],
  ];
  for (const [backend, scene, sentence] of faults) {
    it(`${backend}, and says at the field what it found (${scene})`, async () => {
      const { widget, told } = await sent(backend, scene);
      expect(await told.until('cw-failure')).to.include({ code: 'invalid' });
      expect([wrong(widget), field(widget).value]).to.deep.equal([sentence, ADDRESS]);
      await becomes(() => focused(widget), 'input');
    });
  }

  it('basin, and does not repeat what it says of no field', async () => {
    const { widget, told } = await sent('basin', 'field');
    expect(await told.until('cw-failure')).to.include({ code: 'rejected' });
    expect(said(widget)).to.equal(REFUSED);
  });

  it('a service of one’s own, and takes a no for a no although it came with 200', async () => {
    const { widget, told } = await sent('urlencoded', 'no-with-200');
    expect(await told.until('cw-failure')).to.include({ code: 'invalid' });
    expect([widget.state, wrong(widget)]).to.deep.equal(['failure', 'No mail server takes this.']);
  });

  it('a service that finds fault with a field that the form does not have, and calls it what people read', async () => {
    const { widget, told } = await sent('urlencoded', 'other-field');
    expect(await told.until('cw-failure')).to.include({ code: 'rejected' });
    expect([said(widget), part(widget, 'error')]).to.deep.equal([REFUSED, null]);
  });

  it('hubspot, and shows and follows nothing of what it answers', async () => {
    const before = location.href;
    for (const scene of ['taken', 'sends-on']) {
      const { widget } = await sent('hubspot', scene);
      expect(said(widget)).to.equal('Thank you. You are signed up.');
      expect(widget.shadowRoot?.querySelector('[onclick]')).to.equal(null);
    }
    expect(location.href).to.equal(before);
  });

  it('hubspot with the words that were agreed to', async () => {
    const { key } = await sent('hubspot', 'taken', { consent: 'Yes, <b>mail</b> me.', list: '999' });
    const [post] = await postsTo(key);
    expect((JSON.parse(post?.body ?? '') as Record<string, unknown>)['legalConsentOptions']).to.deep.equal({
      consent: {
        consentToProcess: true,
        text: 'Yes, <b>mail</b> me.',
        communications: [{ value: true, subscriptionTypeId: 999, text: 'Yes, <b>mail</b> me.' }],
      },
    });
  });

  it('services of forms without asking for leave', async () => {
    for (const backend of ['formspree', 'basin', 'urlencoded']) {
      const { key } = await sent(backend, 'taken');
      const { requests } = (await (await fetch(`${services}/requests/${key}`)).json()) as {
        readonly requests: Came[];
      };
      expect(requests.map(({ method }) => method)).to.deep.equal(['POST']);
      expect(requests[0]?.headers['content-type']).to.equal('application/x-www-form-urlencoded');
    }
  });

  it('a service of one’s own, which may say that it waits, or nothing', async () => {
    expect((await sent('urlencoded', 'pending')).widget.state).to.equal('pending');
    expect((await sent('urlencoded', 'empty')).widget.state).to.equal('success');
  });

  it('the Ghost site that is the endpoint, where no other is named', async () => {
    const key = crypto.randomUUID();
    const endpoint = `${services}/ghost/taken/${key}`;
    const { widget } = await sent('ghost', 'taken', { action: '', endpoint });
    expect(widget.state).to.equal('pending');
    expect((await cameTo(key)).map(({ method }) => method)).to.deep.equal(['GET', 'POST']);
  });

  for (const scene of ['no-token', 'no-ghost', 'moved']) {
    it(`no Ghost site that gives no token (${scene})`, async () => {
      const { told, key } = await sent('ghost', scene);
      expect(await told.until('cw-failure')).to.include({ code: 'network' });
      expect(await postsTo(key)).to.deep.equal([]);
    });
  }

  describe('nowhere', () => {
    const fallback = (): HTMLElement =>
      Object.assign(document.createElement('a'), {
        href: 'https://publisher.example/',
        textContent: 'There',
      });

    it('where there is no service of that name, and the console says so', async () => {
      const { widget, key } = await form('mailpigeon', 'taken', {}, [fallback()]);
      await becomes(() => widget.shadowRoot?.querySelector('form'), null);
      expect(widget.shadowRoot?.querySelector('slot')).not.to.equal(null);
      expect(warnings.join()).to.include('<signup-form backend="mailpigeon"> is not one of the services');
      expect(await cameTo(key)).to.deep.equal([]);
    });

    it('with the fallback alone, without a heading that promises a form', async () => {
      const { widget } = await form('mailpigeon', 'taken', { heading: 'News' }, [fallback()]);
      await becomes(() => widget.shadowRoot?.querySelector('form'), null);
      expect(part(widget, 'form-heading')).to.equal(null);
      expect(words(part(widget, 'frame'))).to.equal('');
    });

    it('where a service has no address', async () => {
      const { widget } = await form('formspree', 'taken', { action: '', endpoint: `${services}/v1` });
      await becomes(
        () => words(part(widget, 'frame')).includes('Sign-up is not available on this page.'),
        true,
      );
    });
  });
});

describe('<signup-form backend="form">', () => {
  keepWarnings();

  /** The page's own form, whose answer goes to a frame so that this page stays. */
  const around = async (attributes: Record<string, string> = {}) => {
    const key = crypto.randomUUID();
    const frame = document.createElement('iframe');
    frame.name = `frame-${key}`;
    const inner = document.createElement('form');
    const email = Object.assign(document.createElement('input'), {
      type: 'email',
      name: 'EMAIL',
      required: true,
      ariaLabel: 'E-mail',
    });
    const button = Object.assign(document.createElement('button'), { textContent: 'Join' });
    Object.assign(inner, {
      method: 'post',
      action: `${services}/urlencoded/html/${key}`,
      target: frame.name,
    });
    inner.append(email, button);
    const widget = make<Form>('signup-form', {
      attributes: { backend: 'form', ...attributes },
      children: [inner],
    });
    const told = listen(widget);
    await fixture(html`<div>${frame}${widget}</div>`);
    await rendered(widget);
    await settled();
    return { widget, told, key, frame, email, button, inner };
  };

  const errorOf = (inner: HTMLFormElement): string => words(inner.querySelector('.cw-error strong'));

  it('lets the browser send the form to its own address, as it stands', async () => {
    const { widget, told, key, frame, email, button } = await around();
    email.value = ADDRESS;
    const answered = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    button.click();
    await answered;
    const [post] = await postsTo(key);
    expect(post?.body).to.equal('EMAIL=somebody%40example.com');
    expect([told.names, widget.state]).to.deep.equal([['cw-submit'], 'idle']);
  });

  it('says at the field what is wrong, and sends nothing', async () => {
    const { told, key, email, button, inner } = await around();
    email.value = 'somebody';
    button.click();
    await becomes(() => errorOf(inner).startsWith('This does not look like'), true);
    expect([told.names, await cameTo(key)]).to.deep.equal([[], []]);
  });

  it('asks the page, which may keep it from being sent', async () => {
    const { widget, key, email, inner } = await around();
    email.value = ADDRESS;
    widget.addEventListener('cw-submit', (event) => event.preventDefault());
    inner.requestSubmit();
    await settled();
    expect(await cameTo(key)).to.deep.equal([]);
  });

  it('is not there without a form inside', async () => {
    const { widget } = await form('form', 'taken');
    await becomes(
      () => words(part(widget, 'frame')).includes('Sign-up is not available on this page.'),
      true,
    );
  });
});
