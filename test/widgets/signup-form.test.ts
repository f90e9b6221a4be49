import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/signup-form.js';
import type { SubmissionState } from '../../src/controllers/index.js';
import { inTurn, networkFailure, testClient, type MemoryRequest } from '../../src/testing/index.js';
import {
  focused,
  has,
  keepWarnings,
  listen,
  longWord,
  make,
  NARROW,
  part,
  parts,
  place,
  rendered,
  settled,
  tooWide,
  uncaughtDuring,
  words,
} from './helpers.js';

type Form = HTMLElementTagNameMap['signup-form'];

const PATH = '/v1/signups';
const ADDRESS = 'name@example.com';
const subscribed = { status: 201, body: { status: 'subscribed' } };
const pending = { status: 202, body: { status: 'pending' } };
const refused = (...errors: object[]) => ({ status: 422, body: { errors } });

const field = (widget: Form): HTMLInputElement => part<HTMLInputElement>(widget, 'input') as HTMLInputElement;
const box = (widget: Form) => part(widget, 'consent')?.querySelector('input');
const type = (input: HTMLInputElement | null | undefined, value: string): void => {
  if (!input) return;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const press = (widget: Form): void => part(widget, 'submit')?.click();
const said = (widget: Form): string => words(part(widget, 'message'));
const body = (request: MemoryRequest | undefined) =>
  JSON.parse(request?.init.body as string) as Record<string, unknown> & { consent?: Record<string, unknown> };

/** A form on a page with an endpoint that answers sign-ups. */
const form = async (answer: unknown = subscribed, attributes: Record<string, string> = {}) => {
  const { client, transport } = testClient({ [PATH]: answer });
  const placed = await place<Form>('signup-form', { client, attributes });
  return { ...placed, transport };
};

/** That form, filled in and sent. */
const sent = async (answer: unknown = subscribed, attributes: Record<string, string> = {}) => {
  const placed = await form(answer, attributes);
  type(field(placed.widget), ADDRESS);
  press(placed.widget);
  return placed;
};

/** What hangs on a field for those who do not see it. */
const described = (input: HTMLElement): string =>
  words((input.getRootNode() as ShadowRoot).getElementById(input.getAttribute('aria-describedby') ?? ''));

describe('<signup-form>', () => {
  keepWarnings();

  describe('is a form', () => {
    it('with a heading, a field for the address and a button', async () => {
      const { widget } = await form();
      expect(part(widget, 'form')?.localName).to.equal('form');
      expect(words(part(widget, 'form-heading'))).to.equal('Get new articles by e-mail');
      expect(words(part(widget, 'submit'))).to.equal('Sign up');
      expect(field(widget)).to.include({
        type: 'email',
        name: 'email',
        autocomplete: 'email',
        required: true,
      });
    });

    /** How wide the field is, and how wide what holds the form, in ems. */
    const widths = async (inlineSize: string): Promise<number[]> => {
      const { widget } = await form();
      widget.style.inlineSize = inlineSize;
      const em = parseFloat(getComputedStyle(field(widget)).fontSize);
      return [field(widget), widget].map((element) => element.getBoundingClientRect().width / em);
    };

    it('whose field reaches the edge where it would only just not', async () => {
      for (const inlineSize of ['20em', '34.5em', '39em']) {
        const [own = 0, room = 0] = await widths(inlineSize);
        expect(own).to.be.closeTo(room, 0.01);
      }
    });

    it('whose field is not as long as a page is wide', async () => {
      for (const inlineSize of ['40em', '60em']) {
        const [own = 0] = await widths(inlineSize);
        expect(own).to.be.closeTo(34, 0.01);
      }
    });

    it('whose field has a label that leads to it', async () => {
      const { widget } = await form();
      const [label] = field(widget).labels ?? [];
      expect(words(label)).to.equal('E-mail address');
    });

    it('with the heading that the page wants, as text and at its level', async () => {
      const { widget } = await form(subscribed, { heading: '<b>News</b>', 'heading-level': '4' });
      expect(words(part(widget, 'form-heading'))).to.equal('<b>News</b>');
      expect(part(widget, 'form-heading')?.localName).to.equal('h4');
      widget.removeAttribute('heading');
      await rendered(widget);
      expect(words(part(widget, 'form-heading'))).to.equal('Get new articles by e-mail');
    });

    it('that is named by its heading', async () => {
      const { widget } = await form(subscribed, { heading: 'News' });
      const id = part(widget, 'frame')?.getAttribute('aria-labelledby') ?? '';
      expect(words(widget.shadowRoot?.getElementById(id))).to.equal('News');
    });

    it('that stays inside its place however long a word is', async () => {
      const { widget } = await form(subscribed, { heading: longWord, consent: longWord });
      widget.style.inlineSize = NARROW;
      expect(tooWide(widget, ['heading', 'consent', 'form'])).to.deep.equal([]);
    });

    it('that is sent by the return key too', async () => {
      const { widget, told } = await form();
      type(field(widget), ADDRESS);
      part<HTMLFormElement>(widget, 'form')?.requestSubmit();
      await told.until('cw-success');
    });
  });

  describe('sends', () => {
    it('the address and nothing that was not asked for', async () => {
      const { told, transport } = await sent();
      await told.until('cw-success');
      expect(transport.requests).to.have.length(1);
      const [request] = transport.requests;
      expect([request?.url, request?.init.method]).to.deep.equal(['https://content.test/v1/signups', 'POST']);
      expect([request?.init.credentials, request?.init.referrerPolicy]).to.deep.equal([
        'omit',
        'no-referrer',
      ]);
      const { idempotencyKey, elapsedMs, ...rest } = body(request);
      expect(rest).to.deep.equal({ email: ADDRESS, widget: 'signup-form', website: '' });
      expect(idempotencyKey).to.match(/^[\da-f]{32}$/);
      expect(elapsedMs).to.be.at.least(0);
    });

    it('the list, if there is one', async () => {
      const { told, transport } = await sent(subscribed, { list: 'monthly' });
      await told.until('cw-success');
      expect(body(transport.requests[0])).to.include({ list: 'monthly' });
    });

    it('what stands in the field that no person sees', async () => {
      const { widget, told, transport } = await form();
      type(field(widget), ADDRESS);
      type(part(widget, 'form')?.querySelector<HTMLInputElement>('[name="website"]'), 'https://spam.example');
      press(widget);
      await told.until('cw-success');
      expect(body(transport.requests[0])).to.include({ website: 'https://spam.example' });
    });

    it('an address without the spaces around it', async () => {
      const { widget, told, transport } = await form();
      type(field(widget), `  ${ADDRESS} `);
      press(widget);
      await told.until('cw-success');
      expect(body(transport.requests[0])).to.include({ email: ADDRESS });
    });

    it('to the action that the page names, and not to the endpoint', async () => {
      const { widget, told, transport } = await form(subscribed, { action: 'https://forms.example/take' });
      transport.routes['/take'] = subscribed;
      type(field(widget), ADDRESS);
      press(widget);
      await told.until('cw-success');
      expect(transport.requests.map(({ url }) => url)).to.deep.equal(['https://forms.example/take']);
    });

    it('to an action relative to the page', async () => {
      const { widget, told, transport } = await form(subscribed, { action: 'take' });
      transport.routes['/take'] = subscribed;
      type(field(widget), ADDRESS);
      press(widget);
      await told.until('cw-success');
      expect(transport.requests.map(({ url }) => url)).to.deep.equal([
        new URL('take', document.baseURI).href,
      ]);
    });

    it('over HTTP to an action, without any endpoint', async () => {
      const widget = make<Form>('signup-form', {
        attributes: { action: `${testServers.endpoint}/v1/signups` },
      });
      const told = listen(widget);
      await fixture(html`<div>${widget}</div>`);
      await rendered(widget);
      type(field(widget), ADDRESS);
      // The one sign-up that a service takes however soon it comes.
      type(part(widget, 'form')?.querySelector<HTMLInputElement>('[name="website"]'), 'filled');
      press(widget);
      const { type: name } = await Promise.race([told.until('cw-success'), told.until('cw-failure')]);
      expect(name).to.equal('cw-success');
    });
  });

  describe('before it sends', () => {
    it('asks for an address, at its field', async () => {
      const { widget, told, transport } = await form();
      press(widget);
      await rendered(widget);
      expect(described(field(widget))).to.equal('Enter your e-mail address.');
      expect(field(widget).getAttribute('aria-invalid')).to.equal('true');
      expect(focused(widget)).to.equal('input');
      expect([transport.requests.length, told.names.length, widget.state]).to.deep.equal([0, 0, 'idle']);
    });

    for (const wrong of [
      'name',
      'name@',
      '@example.com',
      'na me@example.com',
      'name@exa mple.com',
      'a@b@c',
    ]) {
      it(`says what is wrong with "${wrong}"`, async () => {
        const { widget, transport } = await form();
        type(field(widget), wrong);
        press(widget);
        await rendered(widget);
        expect(described(field(widget))).to.include('does not look like an e-mail address');
        expect([field(widget).value, transport.requests.length]).to.deep.equal([wrong, 0]);
      });
    }

    it('says nothing before anybody pressed', async () => {
      const { widget } = await form();
      expect(field(widget).getAttribute('aria-invalid')).to.equal('false');
      expect(field(widget).hasAttribute('aria-describedby')).to.equal(false);
      expect(has(widget, 'error')).to.equal(false);
    });

    it('takes back what it said once it is corrected', async () => {
      const { widget, told } = await form();
      press(widget);
      await rendered(widget);
      type(field(widget), ADDRESS);
      await rendered(widget);
      expect([has(widget, 'error'), field(widget).getAttribute('aria-invalid')]).to.deep.equal([
        false,
        'false',
      ]);
      press(widget);
      await told.until('cw-success');
    });

    it('asks the page, which may keep it from being sent', async () => {
      const { widget, told, transport } = await form();
      widget.addEventListener('cw-submit', (event) => event.preventDefault());
      type(field(widget), ADDRESS);
      press(widget);
      const { bubbles, composed, cancelable } = await told.until('cw-submit');
      await settled();
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, true]);
      expect([transport.requests.length, widget.state, field(widget).value]).to.deep.equal([
        0,
        'idle',
        ADDRESS,
      ]);
    });

    it('leaves the page where it is', async () => {
      const before = location.href;
      const { told } = await sent();
      await told.until('cw-success');
      expect(location.href).to.equal(before);
    });
  });

  describe('consent', () => {
    const consent = { consent: 'I want <b>mail</b>.', 'consent-version': '7' };

    it('has no box when the page wants none', async () => {
      expect(has((await form()).widget, 'consent')).to.equal(false);
    });

    it('is a box that nobody has ticked, with its text as text', async () => {
      const { widget } = await form(subscribed, consent);
      expect(box(widget)).to.include({ type: 'checkbox', checked: false, required: true });
      expect(words(part(widget, 'consent'))).to.equal('I want <b>mail</b>.');
      expect(words(box(widget)?.labels?.[0])).to.equal('I want <b>mail</b>.');
    });

    it('is required, and the focus goes there', async () => {
      const { widget, transport } = await form(subscribed, consent);
      type(field(widget), ADDRESS);
      press(widget);
      await rendered(widget);
      expect(described(box(widget) as HTMLElement)).to.include('Please tick the box');
      expect([focused(widget), transport.requests.length]).to.deep.equal(['consent', 0]);
    });

    it('comes after the address when both are missing', async () => {
      const { widget } = await form(subscribed, consent);
      press(widget);
      await rendered(widget);
      expect(parts(widget, 'error')).to.have.length(2);
      expect(focused(widget)).to.equal('input');
    });

    it('is sent with the words that were seen, their version and language, and the time', async () => {
      const { widget, provider, told, transport } = await form(subscribed, consent);
      provider.lang = 'en-GB';
      await settled();
      type(field(widget), ADDRESS);
      box(widget)?.click();
      const before = new Date().toISOString();
      press(widget);
      await told.until('cw-success');
      const { at, ...rest } = body(transport.requests[0]).consent ?? {};
      expect(rest).to.deep.equal({ given: true, text: 'I want <b>mail</b>.', version: '7', locale: 'en-GB' });
      expect(at).to.be.a('string');
      expect([before <= String(at), String(at) <= new Date().toISOString()]).to.deep.equal([true, true]);
    });
  });

  describe('the privacy notice', () => {
    it('is linked where the page names its address', async () => {
      const { widget } = await form(subscribed, { 'privacy-url': '/privacy' });
      expect(part<HTMLAnchorElement>(widget, 'privacy')?.href).to.equal(
        new URL('/privacy', document.baseURI).href,
      );
    });

    for (const hostile of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'https://[']) {
      it(`is not linked to ${hostile}`, async () => {
        expect(has((await form(subscribed, { 'privacy-url': hostile })).widget, 'privacy')).to.equal(false);
      });
    }
  });

  describe('while it sends', () => {
    const sending = async () => {
      const { client, transport } = testClient({ [PATH]: subscribed });
      transport.hold();
      const placed = await place<Form>('signup-form', { client });
      type(field(placed.widget), ADDRESS);
      press(placed.widget);
      await rendered(placed.widget);
      return { ...placed, transport };
    };

    it('says so, keeps what was typed from being changed, and the focus on the button', async () => {
      const { widget } = await sending();
      part(widget, 'submit')?.focus();
      expect(words(part(widget, 'submit'))).to.equal('Sending…');
      expect(part(widget, 'frame')?.getAttribute('aria-busy')).to.equal('true');
      expect(part(widget, 'submit')?.getAttribute('aria-disabled')).to.equal('true');
      expect([field(widget).readOnly, focused(widget)]).to.deep.equal([true, 'submit']);
    });

    it('sends once, however often it is pressed', async () => {
      const { widget, told, transport } = await sending();
      press(widget);
      press(widget);
      part<HTMLFormElement>(widget, 'form')?.requestSubmit();
      transport.release();
      await told.until('cw-success');
      await settled();
      expect(transport.requests).to.have.length(1);
      expect(told.names).to.deep.equal(['cw-submit', 'cw-success']);
    });

    it('goes on when it is moved', async () => {
      const { widget, provider, told, transport } = await sending();
      const other = document.createElement('div');
      provider.append(other);
      other.append(widget);
      transport.release();
      await told.until('cw-success');
      expect(said(widget)).to.include('Thank you');
    });

    it('leaves nothing uncaught when it is removed', async () => {
      const { widget, transport } = await sending();
      const uncaught = await uncaughtDuring(async () => {
        widget.remove();
        transport.release();
        await settled();
      });
      expect(uncaught).to.deep.equal([]);
    });
  });

  describe('once it was taken', () => {
    it('says thanks, and the focus goes there', async () => {
      const { widget, told } = await sent();
      expect((await told.until('cw-success')).pending).to.equal(false);
      await settled();
      expect(said(widget)).to.equal('Thank you. You are signed up.');
      expect([focused(widget), has(widget, 'form')]).to.deep.equal(['frame', false]);
    });

    it('says what is left to do, and the focus goes there', async () => {
      const { widget, told } = await sent(pending);
      expect((await told.until('cw-success')).pending).to.equal(true);
      await settled();
      expect(said(widget)).to.include('confirm');
      expect([focused(widget), has(widget, 'form')]).to.deep.equal(['frame', false]);
    });

    it('tells it when it can be seen', async () => {
      const { widget, told } = await form();
      let seen = '';
      widget.addEventListener('cw-success', () => {
        seen = said(widget);
      });
      type(field(widget), ADDRESS);
      press(widget);
      await told.until('cw-success');
      expect(seen).to.include('Thank you');
    });
  });

  describe('when it was not taken', () => {
    const answers: Record<string, [unknown, string, string]> = {
      'without a network': [networkFailure, 'network', 'could not reach'],
      'by a service that is down': [{ status: 503 }, 'network', 'could not reach'],
      'by a service that has too many': [
        { status: 429, headers: { 'retry-after': '60' } },
        'rate-limited',
        'in a minute',
      ],
      'by a service that refuses': [{ status: 400 }, 'rejected', 'did not accept this'],
      'as far as anybody can tell': [{ status: 200, body: '<!doctype html>' }, 'unknown', 'cannot tell'],
      'by a success that says nothing': [{ status: 201, body: {} }, 'unknown', 'cannot tell'],
    };
    for (const [how, [answer, code, sentence]] of Object.entries(answers)) {
      it(`${how}, says so calmly and keeps what was typed`, async () => {
        const { widget, told } = await sent(answer);
        expect((await told.until('cw-failure')).code).to.equal(code);
        await settled();
        expect(said(widget)).to.include(sentence);
        expect(part(widget, 'message')?.getAttribute('role')).to.equal('status');
        expect([field(widget).value, field(widget).readOnly]).to.deep.equal([ADDRESS, false]);
        expect(words(part(widget, 'submit'))).to.equal('Sign up');
      });
    }

    it('has the place where it will say so from the start', async () => {
      const { widget } = await form();
      expect([part(widget, 'message')?.getAttribute('role'), said(widget)]).to.deep.equal(['status', '']);
    });

    it('keeps the box ticked and the focus on the button', async () => {
      const { widget, told } = await form({ status: 400 }, { consent: 'Yes' });
      type(field(widget), ADDRESS);
      box(widget)?.click();
      part(widget, 'submit')?.focus();
      press(widget);
      await told.until('cw-failure');
      await settled();
      expect([box(widget)?.checked, focused(widget)]).to.deep.equal([true, 'submit']);
    });

    it('is the same attempt when it is pressed again after a lost answer', async () => {
      const lost = inTurn(networkFailure, networkFailure, networkFailure, subscribed);
      const { widget, told, transport } = await sent(lost, { consent: '' });
      await told.until('cw-failure');
      await settled();
      press(widget);
      await told.until('cw-success');
      expect(transport.requests).to.have.length(4);
      expect(new Set(transport.requests.map(({ init }) => init.body)).size).to.equal(1);
    });

    it('is the same attempt with a box that was ticked, too', async () => {
      const lost = inTurn(networkFailure, networkFailure, networkFailure, subscribed);
      const { widget, told, transport } = await form(lost, { consent: 'Yes' });
      type(field(widget), ADDRESS);
      box(widget)?.click();
      press(widget);
      await told.until('cw-failure');
      await settled();
      press(widget);
      await told.until('cw-success');
      expect(new Set(transport.requests.map(({ init }) => init.body)).size).to.equal(1);
    });

    it('is a new attempt once the address was changed', async () => {
      const lost = inTurn(networkFailure, networkFailure, networkFailure, subscribed);
      const { widget, told, transport } = await sent(lost);
      await told.until('cw-failure');
      await settled();
      type(field(widget), 'other@example.com');
      press(widget);
      await told.until('cw-success');
      const [first, last] = [transport.requests[0], transport.requests.at(-1)].map(body);
      expect(last?.['email']).to.equal('other@example.com');
      expect(first?.['idempotencyKey'] === last?.['idempotencyKey']).to.equal(false);
    });

    it('says nothing of the last failure while it sends again', async () => {
      const { widget, told, transport } = await sent(inTurn({ status: 400 }, subscribed));
      await told.until('cw-failure');
      await settled();
      transport.hold();
      press(widget);
      await rendered(widget);
      expect(said(widget)).to.equal('');
      transport.release();
      await told.until('cw-success');
    });
  });

  describe('when the service finds fault', () => {
    it('with the address, says so at its field, as text, with the focus', async () => {
      const message = 'No <b>such</b> host.';
      const { widget, told } = await sent(refused({ field: 'email', code: 'invalid', message }));
      expect((await told.until('cw-failure')).code).to.equal('invalid');
      await settled();
      expect(described(field(widget))).to.equal(message);
      expect([focused(widget), field(widget).value]).to.deep.equal(['input', ADDRESS]);
      expect(said(widget)).to.equal('Please check what is marked above.');
    });

    it('with a field, and does not say what, says so in words of our own', async () => {
      const { widget, told } = await sent(refused({ field: 'email', code: 'invalid' }));
      await told.until('cw-failure');
      await settled();
      expect(described(field(widget))).to.include('does not look like an e-mail address');
    });

    it('with the consent, says so at its box', async () => {
      const { widget, told } = await form(
        refused({ field: 'consent', code: 'stale', message: 'Old words.' }),
        {
          consent: 'Yes',
        },
      );
      type(field(widget), ADDRESS);
      box(widget)?.click();
      press(widget);
      await told.until('cw-failure');
      await settled();
      expect(described(box(widget) as HTMLElement)).to.equal('Old words.');
      expect(focused(widget)).to.equal('consent');
    });

    it('with something that the form does not show, says that below, as text', async () => {
      const message = 'No list called <i>x</i>.';
      const { widget, told } = await sent(refused({ field: 'list', code: 'unknown', message }));
      await told.until('cw-failure');
      await settled();
      expect(said(widget)).to.equal(message);
      expect(has(widget, 'error')).to.equal(false);
    });

    for (const [how, answer] of Object.entries({
      nothing: refused(),
      'a field without a word': refused({ field: 'list', code: 'unknown' }),
      'no JSON': { status: 422, body: 'No' },
    })) {
      it(`and says ${how}, does not speak of marks that are not there`, async () => {
        const { widget, told } = await sent(answer);
        await told.until('cw-failure');
        await settled();
        expect(said(widget)).not.to.include('marked');
        expect(said(widget)).not.to.equal('');
      });
    }

    it('is a new attempt after that, also with the same words', async () => {
      const fault = refused({ field: 'email', code: 'invalid', message: 'No.' });
      const { widget, told, transport } = await sent(inTurn(fault, subscribed));
      await told.until('cw-failure');
      await settled();
      press(widget);
      await told.until('cw-success');
      const [first, last] = transport.requests.map((request) => body(request)['idempotencyKey']);
      expect(first === last).to.equal(false);
    });

    it('is not blamed again for a sign-up that the page itself holds back', async () => {
      const { widget, told } = await sent(refused({ field: 'email', code: 'invalid', message: 'No.' }));
      await told.until('cw-failure');
      await settled();
      widget.addEventListener('cw-submit', (event) => event.preventDefault());
      type(field(widget), 'other@example.com');
      press(widget);
      await settled();
      expect(has(widget, 'error')).to.equal(false);
    });
  });

  describe('state', () => {
    const is = (widget: Form, state: SubmissionState): void => {
      expect(widget.state).to.equal(state);
      for (const other of ['idle', 'submitting', 'success', 'pending', 'failure']) {
        expect(widget.matches(`:state(${other})`), other).to.equal(other === state);
      }
    };

    it('goes from idle over submitting to success', async () => {
      const { widget, told, transport } = await form();
      is(widget, 'idle');
      transport.hold();
      type(field(widget), ADDRESS);
      press(widget);
      is(widget, 'submitting');
      transport.release();
      await told.until('cw-success');
      is(widget, 'success');
    });

    it('is pending until the mail is confirmed', async () => {
      const { widget, told } = await sent(pending);
      await told.until('cw-success');
      is(widget, 'pending');
    });

    it('is failure when it was not taken', async () => {
      const { widget, told } = await sent({ status: 400 });
      await told.until('cw-failure');
      is(widget, 'failure');
    });
  });

  it('tells nobody what was typed', async () => {
    for (const answer of [
      subscribed,
      pending,
      { status: 400 },
      refused({ field: 'email', message: ADDRESS }),
    ]) {
      const { told } = await sent(answer);
      await Promise.race([told.until('cw-success'), told.until('cw-failure')]);
      for (const event of told.events) {
        const held: unknown[] = [];
        for (const name in event) held.push((event as unknown as Record<string, unknown>)[name]);
        for (const value of [...held, ...(Object.values(event) as unknown[])]) {
          if (typeof value === 'string') expect(value).not.to.include(ADDRESS);
        }
        expect('detail' in event).to.equal(false);
      }
    }
  });

  describe('the field that no person sees', () => {
    it('is out of sight, out of reach and out of hearing', async () => {
      const { widget } = await form();
      const trap = part(widget, 'form')?.querySelector<HTMLInputElement>('[name="website"]');
      expect([trap?.tabIndex, trap?.autocomplete]).to.deep.equal([-1, 'off']);
      expect(trap?.closest('[aria-hidden="true"]')?.getBoundingClientRect().width).to.be.at.most(1);
    });
  });

  describe('with nowhere to send to', () => {
    const lost = async (attributes: Record<string, string> = {}, children: (Node | string)[] = []) => {
      const placed = await place<Form>('signup-form', { attributes, children });
      await settled();
      await rendered(placed.widget);
      return placed;
    };

    it('shows what the page put inside it', async () => {
      const link = document.createElement('a');
      link.href = 'mailto:news@clinic.example';
      link.textContent = 'Write to us';
      const { widget } = await lost({}, [link]);
      expect([link.checkVisibility(), has(widget, 'form')]).to.deep.equal([true, false]);
    });

    it('says so in a sentence where the page put nothing inside it', async () => {
      const { widget } = await lost();
      expect(said(widget)).to.include('Sign-up is not available on this page.');
      expect(has(widget, 'form')).to.equal(false);
    });

    for (const action of [
      'javascript:alert(1)',
      'https://[',
      'data:text/html,x',
      'mailto:news@clinic.example',
    ]) {
      it(`takes ${action} for nowhere`, async () => {
        const { widget } = await lost({ action });
        expect(has(widget, 'form')).to.equal(false);
      });
    }

    it('shows the form once an endpoint comes', async () => {
      const { widget, provider, told } = await lost();
      const { client } = testClient({ [PATH]: subscribed });
      provider.client = client;
      await rendered(provider);
      await rendered(widget);
      type(field(widget), ADDRESS);
      press(widget);
      await told.until('cw-success');
    });

    it('shows the form no longer once the page has taken its action away', async () => {
      const { widget } = await lost({ action: '/signups' });
      expect(has(widget, 'form')).to.equal(true);
      widget.removeAttribute('action');
      await rendered(widget);
      expect(has(widget, 'form')).to.equal(false);
      expect(said(widget)).to.include('not available');
    });
  });

  it('hides what the page put inside it while there is a form', async () => {
    const { client } = testClient();
    const { widget } = await place<Form>('signup-form', { client, children: ['Write to us'] });
    expect(widget.shadowRoot?.querySelectorAll('slot')).to.have.length(0);
  });
});
