/** A form that the page itself puts inside the element. */
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import '../../src/define/content-provider.js';
import '../../src/define/signup-form.js';
import { networkFailure, testClient, type MemoryRequest } from '../../src/testing/index.js';
import { becomes, has, keepWarnings, part, place, rendered, settled, words } from './helpers.js';

type Form = HTMLElementTagNameMap['signup-form'];

const PATH = '/v1/signups';
const ADDRESS = 'name@example.com';
const subscribed = { status: 201, body: { status: 'subscribed' } };
const refused = (...errors: object[]) => ({ status: 422, body: { errors } });

/** A form as pages have it. */
const email = html`<label
  >Your mail <input type="email" name="EMAIL" required autocomplete="email"
/></label>`;
const button = html`<button>Join</button>`;
const plain = html`${email}${button}`;

const pageForm = (inside: unknown = plain): HTMLFormElement => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/newsletter';
  render(inside, form);
  return form;
};

interface Options {
  readonly answer?: unknown;
  readonly attributes?: Record<string, string>;
  readonly inside?: unknown;
}

/** A page's form inside the element, with an endpoint that answers sign-ups. */
const around = async ({ answer = subscribed, attributes = {}, inside }: Options = {}) => {
  const { client, transport } = testClient({ [PATH]: answer });
  const form = pageForm(inside);
  const placed = await place<Form>('signup-form', { client, attributes, children: [form] });
  return { ...placed, form, transport };
};

const field = (form: HTMLFormElement, name = 'EMAIL'): HTMLInputElement =>
  form.querySelector(`[name="${name}"]`) as HTMLInputElement;
const type = (form: HTMLFormElement, value = ADDRESS, name?: string): void => {
  field(form, name).value = value;
  field(form, name).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const press = (form: HTMLFormElement): void => form.querySelector('button')?.click();
const errors = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll('.cw-error strong')].map((error) => words(error));
const body = (request: MemoryRequest | undefined) =>
  JSON.parse(request?.init.body as string) as Record<string, unknown> & { consent?: Record<string, unknown> };
const said = (widget: Form): string => words(part(widget, 'message'));
const described = (input: HTMLElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => words(document.getElementById(id)))
    .join(' | ');

/** Keeps the page where it is, and tells of each submission whether somebody else has taken it. */
const submissions = (): { readonly taken: boolean[]; stop(): void } => {
  const taken: boolean[] = [];
  const note = (event: Event): void => {
    taken.push(event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener('submit', note);
  return {
    taken,
    stop: () => {
      document.removeEventListener('submit', note);
    },
  };
};

describe('<signup-form> around a form of the page', () => {
  const warnings = keepWarnings();
  let submitted: ReturnType<typeof submissions>;
  beforeEach(() => {
    submitted = submissions();
  });
  afterEach(() => {
    submitted.stop();
  });

  describe('leaves it as it is', () => {
    it('in its place, with everything in it, and draws none of its own', async () => {
      const before = pageForm().outerHTML;
      const { widget, form } = await around();
      expect([form.parentElement === widget, form.checkVisibility(), has(widget, 'form')]).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(form.outerHTML).to.equal(before);
      expect(warnings).to.deep.equal([]);
    });

    it('with the looks that it has elsewhere on the page', async () => {
      const { form, provider } = await around();
      const twin = pageForm();
      provider.append(twin);
      const looks = (element: Element): string[] => {
        const { font, color, textAlign, direction, whiteSpace } = getComputedStyle(element);
        return [
          font,
          color,
          textAlign,
          direction,
          whiteSpace,
          String(element.getBoundingClientRect().height),
        ];
      };
      expect(looks(form)).to.deep.equal(looks(twin));
      expect(looks(field(form))).to.deep.equal(looks(field(twin)));
    });

    it('without room for a form of ours, and without a heading that nobody asked for', async () => {
      const { widget, form } = await around();
      expect(widget.getBoundingClientRect().height).to.be.closeTo(form.getBoundingClientRect().height, 1);
      expect([
        has(widget, 'form-heading'),
        part(widget, 'frame')?.hasAttribute('aria-labelledby'),
      ]).to.deep.equal([false, false]);
    });

    it('with heading, sender and privacy notice around it where the page names them', async () => {
      const { widget } = await around({
        attributes: { heading: 'News', sender: 'Example Clinic', 'privacy-url': '/privacy' },
      });
      expect(words(part(widget, 'form-heading'))).to.equal('News');
      expect(words(part(widget, 'sender'))).to.equal('Sender: Example Clinic');
      expect(has(widget, 'privacy')).to.equal(true);
    });

    it('while the page asks it for faults by itself', async () => {
      const { widget, form } = await around();
      const before = form.outerHTML;
      expect(form.checkValidity()).to.equal(false);
      await settled();
      await rendered(widget);
      expect(form.outerHTML).to.equal(before);
    });
  });

  describe('sends it', () => {
    it('as a sign-up, to the service, with all that the page asked for', async () => {
      const { widget, form, told, transport } = await around({
        attributes: { list: 'monthly' },
        inside: html`${email}
          <input name="name" />
          <input type="hidden" name="from" value="footer" />
          <label><input type="checkbox" name="topic" value="sleep" checked />Sleep</label>
          <label><input type="checkbox" name="topic" value="mood" checked />Mood</label>
          <label><input type="checkbox" name="adult" />Adult</label>
          <input name="empty" /> ${button}`,
      });
      type(form);
      type(form, ' Ana ', 'name');
      press(form);
      await told.until('cw-success');
      expect(submitted.taken).to.deep.equal([true]);
      expect(transport.requests.map(({ url }) => url)).to.deep.equal(['https://content.test/v1/signups']);
      const { idempotencyKey, elapsedMs, ...rest } = body(transport.requests[0]);
      expect(rest).to.deep.equal({
        email: ADDRESS,
        list: 'monthly',
        fields: { name: 'Ana', from: 'footer', topic: 'sleep, mood' },
        widget: 'signup-form',
        website: '',
      });
      expect([typeof idempotencyKey, typeof elapsedMs]).to.deep.equal(['string', 'number']);
      expect([widget.state, told.names.join()]).to.deep.equal(['success', 'cw-submit,cw-success']);
    });

    it('with the address of a field that is only named so', async () => {
      const { form, told, transport } = await around({ inside: html`<input name="Email" />${button}` });
      type(form, ADDRESS, 'Email');
      press(form);
      await told.until('cw-success');
      expect(body(transport.requests[0])).to.include({ email: ADDRESS });
    });

    it('with the consent as it was read, its version and language, and the time', async () => {
      const { form, told, transport } = await around({
        attributes: { 'consent-version': '7', consent: 'Other words.' },
        inside: html`${email}<label><input type="checkbox" name="consent" />I want <b>mail</b>.</label
          >${button}`,
      });
      type(form);
      field(form, 'consent').click();
      press(form);
      await told.until('cw-success');
      const { consent, fields } = body(transport.requests[0]);
      const { at, ...rest } = consent ?? {};
      expect(rest).to.deep.equal({ given: true, text: 'I want mail.', version: '7', locale: 'en' });
      expect([typeof at, fields]).to.deep.equal(['string', undefined]);
    });

    it('without consent where it may be left out and was', async () => {
      const { form, told, transport } = await around({
        inside: html`${email}<label><input type="checkbox" name="consent" />Yes</label>${button}`,
      });
      type(form);
      press(form);
      await told.until('cw-success');
      expect(body(transport.requests[0])).not.to.have.property('consent');
    });

    it('with a honeypot of the page, and not with a field of that name that people can reach', async () => {
      for (const [tabindex, sent] of [
        ['-1', { website: 'x', fields: undefined }],
        ['0', { website: '', fields: { website: 'x' } }],
      ] as const) {
        const { form, told, transport } = await around({
          inside: html`${email}<input name="website" tabindex=${tabindex} value="x" />${button}`,
        });
        type(form);
        press(form);
        await told.until('cw-success');
        const { website, fields } = body(transport.requests[0]);
        expect({ website, fields }).to.deep.equal(sent);
      }
    });

    it('when it holds fields with the names of what forms can do', async () => {
      const { form, told, transport } = await around({
        inside: html`${email}<input name="elements" value="a" /><input name="submit" value="b" />${button}`,
      });
      type(form);
      press(form);
      await told.until('cw-success');
      expect(body(transport.requests[0])['fields']).to.deep.equal({ elements: 'a', submit: 'b' });
    });

    it('only if the page lets it', async () => {
      const { widget, form, transport } = await around();
      widget.addEventListener('cw-submit', (event) => event.preventDefault());
      type(form);
      press(form);
      await settled();
      expect([transport.requests.length, widget.state, submitted.taken.join()]).to.deep.equal([
        0,
        'idle',
        'true',
      ]);
    });

    it('not if the page sends it itself', async () => {
      const { form, told, transport } = await around();
      form.addEventListener('submit', (event) => event.preventDefault());
      type(form);
      press(form);
      await settled();
      expect([transport.requests.length, told.names.length]).to.deep.equal([0, 0]);
    });
  });

  describe('before it sends', () => {
    it('says what is missing behind its field, once, with the focus', async () => {
      const { form, transport, told } = await around();
      press(form);
      await becomes(() => errors(form).join(), 'Enter your e-mail address.');
      const input = field(form);
      expect(input.closest('label')?.nextElementSibling === form.querySelector('.cw-error')).to.equal(true);
      expect(described(input)).to.include('Enter your e-mail address.');
      expect([input.ariaInvalid, document.activeElement === input]).to.deep.equal(['true', true]);
      expect(form.querySelectorAll('[role], [aria-live]')).to.have.length(0);
      expect([transport.requests.length, told.names.length]).to.deep.equal([0, 0]);
    });

    it('also when somebody presses return', async () => {
      const { form } = await around();
      field(form).focus();
      await sendKeys({ press: 'Enter' });
      await becomes(() => errors(form).join(), 'Enter your e-mail address.');
      expect(submitted.taken).to.deep.equal([]);
    });

    it('in the language of the page', async () => {
      const { provider, form } = await around();
      provider.lang = 'es';
      press(form);
      await becomes(() => errors(form).length, 1);
      await becomes(() => {
        press(form);
        return errors(form).join();
      }, 'Escriba su correo electrónico.');
      expect(form.querySelector<HTMLElement>('.cw-error')?.lang).to.equal('es');
    });

    it('keeps back the words of the browser', async () => {
      const { form } = await around();
      const kept: boolean[] = [];
      field(form).addEventListener('invalid', (event) => {
        setTimeout(() => kept.push(event.defaultPrevented));
      });
      press(form);
      await becomes(() => kept.join(), 'true');
    });

    it('has words for each kind of field', async () => {
      const { form } = await around({
        inside: html`<input type="email" name="EMAIL" value="name@" />
          <label><input type="checkbox" name="consent" required />Yes</label>
          <select name="topic" required>
            <option value=""></option>
          </select>
          <input type="radio" name="way" value="a" required />
          <input type="radio" name="way" value="b" required />
          <textarea name="why" required></textarea>
          ${button}`,
      });
      press(form);
      await becomes(() => errors(form).length, 5);
      expect(errors(form).map((text) => text.slice(0, 14))).to.deep.equal([
        'This does not ',
        'Please tick th',
        'Please choose ',
        'Please choose ',
        'Please fill th',
      ]);
    });

    it('uses the words of the page where it has set some', async () => {
      const { form } = await around({ inside: html`${email}<input name="code" />${button}` });
      type(form);
      field(form, 'code').setCustomValidity('Ask at the desk.');
      press(form);
      await becomes(() => errors(form).join(), 'Ask at the desk.');
    });

    it('asks for the consent that the element asks for', async () => {
      const { form, transport } = await around({
        attributes: { consent: 'Yes' },
        inside: html`${email}<label><input type="checkbox" name="consent" />Yes</label>${button}`,
      });
      type(form);
      press(form);
      await becomes(() => errors(form).join().slice(0, 19), 'Please tick the box');
      expect(transport.requests).to.have.length(0);
    });

    it('checks a form that the browser does not check', async () => {
      const { form } = await around();
      form.noValidate = true;
      press(form);
      await becomes(() => errors(form).join(), 'Enter your e-mail address.');
    });

    it('takes back all that it said once it is corrected, and leaves what the page had there', async () => {
      const { form } = await around({
        inside: html`<input type="email" name="EMAIL" required aria-describedby="hint" aria-invalid="false" />
          <p id="hint">Any of yours.</p>
          ${button}`,
      });
      const before = form.outerHTML;
      press(form);
      await becomes(() => errors(form).length, 1);
      expect(described(field(form))).to.equal('Any of yours. | ! Enter your e-mail address.');
      type(form);
      await becomes(() => errors(form).length, 0);
      expect(form.outerHTML).to.equal(before);
    });

    it('leaves what the page has changed meanwhile', async () => {
      const { form } = await around();
      press(form);
      await becomes(() => errors(form).length, 1);
      field(form).ariaInvalid = 'spelling';
      field(form).setAttribute(
        'aria-describedby',
        `${field(form).getAttribute('aria-describedby') ?? ''} own`,
      );
      type(form);
      await becomes(() => errors(form).length, 0);
      expect([field(form).ariaInvalid, field(form).getAttribute('aria-describedby')]).to.deep.equal([
        'spelling',
        'own',
      ]);
    });
  });

  describe('while it sends', () => {
    it('says so, and sends once, however often it is pressed', async () => {
      const { widget, form, told, transport } = await around();
      type(form);
      transport.hold();
      press(form);
      await becomes(() => said(widget), 'Sending…');
      press(form);
      expect([
        form.ariaBusy,
        form.querySelector('button')?.ariaDisabled,
        part(widget, 'frame')?.ariaBusy,
        widget.state,
      ]).to.deep.equal(['true', 'true', 'true', 'submitting']);
      transport.release();
      await told.until('cw-success');
      expect([transport.requests.length, submitted.taken.join()]).to.deep.equal([1, 'true,true']);
    });
  });

  describe('once it was taken', () => {
    it('shows thanks in its place, and the focus goes there', async () => {
      const before = pageForm().outerHTML;
      const { widget, form, told } = await around();
      type(form);
      press(form);
      await told.until('cw-success');
      await settled();
      expect(said(widget)).to.equal('Thank you. You are signed up.');
      expect([
        form.checkVisibility(),
        form.outerHTML,
        widget.shadowRoot?.activeElement?.part.value,
      ]).to.deep.equal([false, before, 'frame']);
    });

    it('says what is left to do', async () => {
      const { widget, form, told } = await around({ answer: { status: 202, body: { status: 'pending' } } });
      type(form);
      press(form);
      expect((await told.until('cw-success')).pending).to.equal(true);
      expect([widget.state, said(widget).includes('confirm')]).to.deep.equal(['pending', true]);
    });
  });

  describe('when it was not taken', () => {
    it('says so below it, and keeps all that was typed', async () => {
      const { widget, form, told } = await around({ answer: networkFailure });
      const before = form.outerHTML;
      type(form);
      press(form);
      expect((await told.until('cw-failure')).code).to.equal('network');
      await settled();
      expect(said(widget)).to.include('could not reach');
      expect(part(widget, 'message')?.role).to.equal('status');
      expect([field(form).value, form.outerHTML, form.checkVisibility()]).to.deep.equal([
        ADDRESS,
        before,
        true,
      ]);
    });

    it('says what the service found wrong behind its field, as text', async () => {
      const { form, told, widget } = await around({
        answer: refused(
          { field: 'email', code: 'invalid', message: 'No <b>such</b> host.' },
          { field: 'fields.name', code: 'invalid', message: 'No such name.' },
        ),
        inside: html`${email}<input name="name" value="Ana" />${button}`,
      });
      type(form);
      press(form);
      await told.until('cw-failure');
      await settled();
      expect(errors(form)).to.deep.equal(['No <b>such</b> host.', 'No such name.']);
      expect([document.activeElement === field(form), said(widget)]).to.deep.equal([
        true,
        'Please check what is marked above.',
      ]);
    });

    it('says below it what is wrong with a field that nobody sees', async () => {
      const { form, told, widget } = await around({
        answer: refused({ field: 'token', code: 'old', message: 'Too old.' }),
        inside: html`${email}<input type="hidden" name="token" value="x" />${button}`,
      });
      type(form);
      press(form);
      await told.until('cw-failure');
      await settled();
      expect([errors(form).length, said(widget)]).to.deep.equal([0, 'Too old.']);
    });

    it('is the same attempt when it is pressed again', async () => {
      const { form, told, transport } = await around({ answer: { status: 400 } });
      type(form);
      press(form);
      await told.until('cw-failure');
      await settled();
      press(form);
      await told.until('cw-failure', 2);
      expect(new Set(transport.requests.map(({ init }) => init.body)).size).to.equal(1);
    });
  });

  describe('gives it back as it was', () => {
    const marked = async () => {
      const placed = await around();
      const before = placed.form.outerHTML;
      type(placed.form, 'name@');
      press(placed.form);
      await becomes(() => errors(placed.form).length, 1);
      return { ...placed, before };
    };

    it('when the element is removed', async () => {
      const { widget, form, before } = await marked();
      widget.remove();
      expect([form.outerHTML, field(form).value]).to.deep.equal([before, 'name@']);
    });

    it('when the form is taken out of it, and then leaves it to the browser', async () => {
      const { form, provider, told, before } = await marked();
      provider.append(form);
      await becomes(() => form.outerHTML, before);
      type(form);
      press(form);
      expect([submitted.taken.join(), told.names.length]).to.deep.equal(['false', 0]);
    });

    it('when the element has nowhere to send to any more', async () => {
      const { form, provider, before } = await marked();
      provider.client = undefined;
      await becomes(() => form.outerHTML, before);
    });

    it('but not when it is only moved', async () => {
      const { widget, form, provider } = await marked();
      const other = document.createElement('div');
      provider.append(other);
      other.append(widget);
      await becomes(() => errors(form).length, 1);
      expect(field(form).value).to.equal('name@');
    });
  });

  it('takes over one that comes later, and draws its own when that has gone', async () => {
    const { client, transport } = testClient({ [PATH]: subscribed });
    const { widget, told } = await place<Form>('signup-form', { client });
    const form = pageForm();
    expect(has(widget, 'form')).to.equal(true);
    widget.append(form);
    await becomes(() => has(widget, 'form'), false);
    form.remove();
    await becomes(() => has(widget, 'form'), true);
    widget.append(form);
    await becomes(() => has(widget, 'form'), false);
    type(form);
    press(form);
    await told.until('cw-success');
    expect(transport.requests).to.have.length(1);
  });

  it('finds it inside what page builders wrap around it', async () => {
    const { client } = testClient({ [PATH]: subscribed });
    const wrapper = document.createElement('div');
    const form = pageForm();
    wrapper.append(form);
    const { told } = await place<Form>('signup-form', { client, children: [wrapper] });
    type(form);
    press(form);
    await told.until('cw-success');
  });

  describe('leaves it to the browser', () => {
    it('with nowhere to send to', async () => {
      const form = pageForm();
      const { told } = await place<Form>('signup-form', { children: [form] });
      await settled();
      type(form);
      press(form);
      expect([form.checkVisibility(), submitted.taken.join(), told.names.length]).to.deep.equal([
        true,
        'false',
        0,
      ]);
    });

    const lacking: Record<string, [Options, string]> = {
      'no field for the address': [
        { inside: html`<input name="phone" />${button}` },
        'lacks a named field for the address',
      ],
      'a field for the address that has no name': [
        { inside: html`<input type="email" />${button}`, attributes: { heading: 'b' } },
        'lacks a named field for the address',
      ],
      'no box for the consent that the element asks for': [
        { attributes: { consent: 'Yes' } },
        'lacks a box named consent',
      ],
      'a box for the consent without words': [
        { inside: html`${email}<input type="checkbox" name="consent" />${button}` },
        'lacks a box named consent',
      ],
    };
    const sentences = new Set<string>();
    for (const [how, [options, sentence]] of Object.entries(lacking)) {
      it(`with ${how}, and says so on the console once a page`, async () => {
        const { form, transport, told } = await around(options);
        const before = form.outerHTML;
        form.noValidate = true;
        press(form);
        await settled();
        expect([submitted.taken.join(), transport.requests.length, told.names.length]).to.deep.equal([
          'false',
          0,
          0,
        ]);
        form.noValidate = false;
        expect([form.outerHTML, form.checkVisibility()]).to.deep.equal([before, true]);
        const first = !sentences.has(sentence);
        sentences.add(sentence);
        expect(warnings.filter((text) => text.includes(sentence))).to.have.length(first ? 1 : 0);
      });
    }
  });

  it('is accessible before, with errors and with a failure', async () => {
    const { widget, form, told } = await around({ answer: { status: 400 } });
    await expect(widget).to.be.accessible();
    press(form);
    await becomes(() => errors(form).length, 1);
    await expect(widget).to.be.accessible();
    type(form);
    press(form);
    await told.until('cw-failure');
    await rendered(widget);
    await expect(widget).to.be.accessible();
  });
});
