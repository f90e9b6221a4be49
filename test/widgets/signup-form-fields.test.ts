/** What a sign-up asks for beside the address, and what it tells people before they press. */
import { expect } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/signup-form.js';
import { inTurn, testClient, type MemoryRequest } from '../../src/testing/index.js';
import { focused, has, keepWarnings, part, parts, place, rendered, settled, words } from './helpers.js';

type Form = HTMLElementTagNameMap['signup-form'];

const PATH = '/v1/signups';
const ADDRESS = 'name@example.com';
const subscribed = { status: 201, body: { status: 'subscribed' } };
const refused = (...errors: object[]) => ({ status: 422, body: { errors } });

const name = { name: 'first-name', type: 'text', label: 'First name', autocomplete: 'given-name' };
const phone = { name: 'phone', type: 'tel', label: 'Phone' };
const other = { name: 'other', type: 'email', label: 'Another address' };
const topic = {
  name: 'topic',
  type: 'select',
  label: 'Topic',
  options: ['Sleep', { value: 'm', label: 'Mood' }],
};
const adult = { name: 'adult', type: 'checkbox', label: 'I am over 18' };

const script = (fields: unknown): HTMLScriptElement =>
  Object.assign(document.createElement('script'), {
    type: 'application/json',
    textContent: typeof fields === 'string' ? fields : JSON.stringify(fields),
  });

/** A form that asks for more, on a page with an endpoint. */
const asking = async (
  fields: unknown,
  { answer = subscribed, attributes = {} }: { answer?: unknown; attributes?: Record<string, string> } = {},
) => {
  const { client, transport } = testClient({ [PATH]: answer });
  const placed = await place<Form>('signup-form', { client, attributes, children: [script(fields)] });
  return { ...placed, transport };
};

const control = (widget: Form, called: string): HTMLInputElement & HTMLSelectElement =>
  widget.shadowRoot?.querySelector(`[name="${called}"]`) as HTMLInputElement & HTMLSelectElement;
const type = (widget: Form, called: string, value: string): void => {
  const input = control(widget, called);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const press = (widget: Form): void => part(widget, 'submit')?.click();
const body = (request: MemoryRequest | undefined) =>
  JSON.parse(request?.init.body as string) as Record<string, unknown>;
const described = (input: HTMLElement): string =>
  words((input.getRootNode() as ShadowRoot).getElementById(input.getAttribute('aria-describedby') ?? ''));
const labelled = (input: HTMLInputElement): string => words(input.labels?.[0]);

describe('<signup-form> that asks for more', () => {
  const warnings = keepWarnings();

  it('shows each field between address and consent, in the order of the page', async () => {
    const { widget } = await asking([name, phone, other, topic, adult], { attributes: { consent: 'Yes' } });
    const all = [...(widget.shadowRoot?.querySelectorAll<HTMLInputElement>('[name]') ?? [])];
    expect(all.map((one) => `${one.name} ${one.type}`)).to.deep.equal([
      'email email',
      'first-name text',
      'phone tel',
      'other email',
      'topic select-one',
      'adult checkbox',
      'consent checkbox',
      'website text',
    ]);
    expect(warnings).to.deep.equal([]);
  });

  it('labels each, as text, and says which may be left out', async () => {
    const { widget } = await asking([{ ...name, label: '<b>Name</b>', required: true }, topic, adult]);
    expect(labelled(control(widget, 'first-name'))).to.equal('<b>Name</b>');
    expect(labelled(control(widget, 'topic'))).to.equal('Topic (optional)');
    expect(labelled(control(widget, 'adult'))).to.equal('I am over 18');
  });

  it('lets the browser fill them in', async () => {
    const { widget } = await asking([name, phone]);
    expect(control(widget, 'first-name').autocomplete).to.equal('given-name');
    expect(control(widget, 'phone').hasAttribute('autocomplete')).to.equal(false);
  });

  it('chooses nothing for anybody', async () => {
    const { widget } = await asking([topic, adult]);
    const { value, options } = control(widget, 'topic');
    expect([value, ...[...options].map(({ text }) => text)]).to.deep.equal([
      '',
      'Please choose',
      'Sleep',
      'Mood',
    ]);
    expect(control(widget, 'adult').checked).to.equal(false);
  });

  it('sends what was filled in by its name, without the spaces around it', async () => {
    const { widget, told, transport } = await asking([name, phone, topic, adult]);
    type(widget, 'email', ADDRESS);
    type(widget, 'first-name', ' Ana ');
    type(widget, 'topic', 'm');
    control(widget, 'adult').click();
    press(widget);
    await told.until('cw-success');
    const { email, fields, website } = body(transport.requests[0]);
    expect({ email, fields, website }).to.deep.equal({
      email: ADDRESS,
      fields: { 'first-name': 'Ana', topic: 'm', adult: 'on' },
      website: '',
    });
  });

  it('sends no fields when all were left empty', async () => {
    const { widget, told, transport } = await asking([name, topic, adult]);
    type(widget, 'email', ADDRESS);
    press(widget);
    await told.until('cw-success');
    expect(body(transport.requests[0])).not.to.have.property('fields');
  });

  describe('before it sends', () => {
    const missing: Record<string, [object & { name: string }, string]> = {
      'a text': [name, 'Please fill this in.'],
      'a choice': [topic, 'Please choose one.'],
      'a box': [adult, 'Please tick this box to go on.'],
    };
    for (const [what, [field, sentence]] of Object.entries(missing)) {
      it(`asks for ${what} that is required, at its field, with the focus`, async () => {
        const { widget, transport } = await asking([{ ...field, required: true }]);
        type(widget, 'email', ADDRESS);
        press(widget);
        await rendered(widget);
        const input = control(widget, field.name);
        expect(described(input)).to.equal(sentence);
        expect([
          input.getAttribute('aria-invalid'),
          widget.shadowRoot?.activeElement === input,
        ]).to.deep.equal(['true', true]);
        expect(transport.requests).to.have.length(0);
      });
    }

    it('takes spaces for nothing', async () => {
      const { widget, transport } = await asking([{ ...name, required: true }]);
      type(widget, 'email', ADDRESS);
      type(widget, 'first-name', '  ');
      press(widget);
      await rendered(widget);
      expect(described(control(widget, 'first-name'))).to.equal('Please fill this in.');
      expect(transport.requests).to.have.length(0);
    });

    it('says what is wrong with another address', async () => {
      const { widget } = await asking([other]);
      type(widget, 'email', ADDRESS);
      type(widget, 'other', 'name@');
      press(widget);
      await rendered(widget);
      expect(described(control(widget, 'other'))).to.include('does not look like an e-mail address');
    });

    it('goes to the first of several, and says each once, in no live region', async () => {
      const { widget } = await asking([{ ...name, required: true }]);
      press(widget);
      await rendered(widget);
      expect(focused(widget)).to.equal('input');
      expect((widget.shadowRoot?.activeElement as HTMLInputElement).name).to.equal('email');
      const errors = parts(widget, 'error');
      expect(errors.map(words)).to.deep.equal(['Enter your e-mail address.', 'Please fill this in.']);
      expect(errors.filter((one) => one.closest('[role], [aria-live]'))).to.deep.equal([]);
    });

    it('takes back what it said once it is corrected, and nothing else', async () => {
      const { widget } = await asking([{ ...topic, required: true }]);
      press(widget);
      await rendered(widget);
      type(widget, 'topic', 'm');
      await rendered(widget);
      expect(parts(widget, 'error').map(words)).to.deep.equal(['Enter your e-mail address.']);
    });
  });

  describe('when the service finds fault', () => {
    for (const field of ['first-name', 'fields.first-name']) {
      it(`with ${field}, says so at its field, as text`, async () => {
        const message = 'No <i>such</i> name.';
        const { widget, told } = await asking([name], {
          answer: refused({ field, code: 'invalid', message }),
        });
        type(widget, 'email', ADDRESS);
        type(widget, 'first-name', 'Ana');
        press(widget);
        await told.until('cw-failure');
        await settled();
        expect(described(control(widget, 'first-name'))).to.equal(message);
        expect(control(widget, 'first-name').value).to.equal('Ana');
        expect(words(part(widget, 'message'))).to.equal('Please check what is marked above.');
      });
    }

    it('and does not say what, says so in words of our own', async () => {
      const { widget, told } = await asking([name], { answer: refused({ field: 'fields.first-name' }) });
      type(widget, 'email', ADDRESS);
      press(widget);
      await told.until('cw-failure');
      await settled();
      expect(described(control(widget, 'first-name'))).to.equal('Please check this.');
    });

    it('with the honeypot, does not speak of a field that nobody sees', async () => {
      const message = 'No.';
      const { widget, told } = await asking([], { answer: refused({ field: 'website', message }) });
      type(widget, 'email', ADDRESS);
      press(widget);
      await told.until('cw-failure');
      await settled();
      expect([has(widget, 'error'), words(part(widget, 'message'))]).to.deep.equal([false, message]);
    });

    it('with a press that came too soon, asks for another one in the language of the page', async () => {
      const answer = refused({ field: 'elapsedMs', code: 'too-fast', message: 'Slow down.' });
      const { widget, told } = await asking([], { answer });
      type(widget, 'email', ADDRESS);
      press(widget);
      await told.until('cw-failure');
      await settled();
      expect(words(part(widget, 'message'))).to.equal('That was quick. Please press the button once more.');
    });
  });

  it('keeps what was filled in through a failure', async () => {
    const { widget, told } = await asking([name, topic, adult], { answer: { status: 400 } });
    type(widget, 'email', ADDRESS);
    type(widget, 'first-name', 'Ana');
    type(widget, 'topic', 'm');
    control(widget, 'adult').click();
    press(widget);
    await told.until('cw-failure');
    await settled();
    expect([
      control(widget, 'first-name').value,
      control(widget, 'topic').value,
      control(widget, 'adult').checked,
    ]).to.deep.equal(['Ana', 'm', true]);
  });

  it('is the same attempt when it is pressed again, and a new one once a field was changed', async () => {
    const answer = inTurn({ status: 400 }, { status: 400 }, subscribed);
    const { widget, told, transport } = await asking([name], { answer });
    type(widget, 'email', ADDRESS);
    type(widget, 'first-name', 'Ana');
    press(widget);
    await told.until('cw-failure');
    await settled();
    press(widget);
    await told.until('cw-failure', 2);
    await settled();
    type(widget, 'first-name', 'Ann');
    press(widget);
    await told.until('cw-success');
    const keys = transport.requests.map((request) => body(request)['idempotencyKey']);
    expect([keys.length, keys[1] === keys[0], keys[2] === keys[0]]).to.deep.equal([3, true, false]);
  });

  it('leaves out a field that it cannot use, and names it on the console once', async () => {
    const { widget } = await asking([phone, { ...name, type: 'file' }]);
    expect([control(widget, 'phone').type, control(widget, 'first-name')]).to.deep.equal(['tel', null]);
    widget.heading = 'Again';
    await rendered(widget);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('fields.1.type');
  });

  it('asks for the address alone where the page wrote no JSON', async () => {
    const { widget, told } = await asking('[{');
    expect(warnings.join()).to.include('left out fields of');
    type(widget, 'email', ADDRESS);
    press(widget);
    await told.until('cw-success');
  });
});

describe('<signup-form> and its sender', () => {
  keepWarnings();

  it('is named beside the button, as text', async () => {
    const sender = 'Example Clinic <news@clinic.example>';
    const { widget } = await asking([], { attributes: { sender } });
    expect(words(part(widget, 'sender'))).to.equal(`Sender: ${sender}`);
    expect(part(widget, 'sender')?.parentElement === part(widget, 'submit')?.parentElement).to.equal(true);
  });

  it('is not spoken of where the page names none', async () => {
    expect(has((await asking([])).widget, 'sender')).to.equal(false);
  });
});
