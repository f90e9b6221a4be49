import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/signup-form.js';
import { TEST_ENDPOINT } from '../src/testing/index.js';
import { attributes, type Args } from './controls.js';
import { answering } from './documents.js';
import { signUp } from './page.js';
import { arabicPage, dark, has, narrow, type Parameters } from './states.js';

const link = html`<a href="https://publisher.example/newsletter">Sign up at the publisher</a>`;

const form = (args: Args, inside: unknown): TemplateResult =>
  html`<signup-form ${attributes(args)}>${inside}</signup-form>`;

const meta: Meta<Args> = {
  title: 'Elements/signup-form',
  component: 'signup-form',
  args: {
    consent: 'I would like to get new articles by e-mail, and can stop at any time.',
    'consent-version': '2024-03',
    'privacy-url': '/privacy',
    sender: 'Example Clinic, news@clinic.example',
  },
  parameters: {
    // Nobody is signed up: the answer is the story's.
    ...has(answering(201, { status: 'subscribed' })),
    snippet: `<signup-form
  consent="I would like to get new articles by e-mail, and can stop at any time."
  consent-version="2024-03"
  privacy-url="/privacy"
  sender="Example Clinic, news@clinic.example">
  <a href="https://publisher.example/newsletter">Sign up at the publisher</a>
</signup-form>`,
  },
  render: (args) => form(args, link),
};
export default meta;

type Story = StoryObj<Args>;

const failed: Parameters = { expected: { state: 'failure' } };
const failing: Parameters = { setting: { endpoint: 'down' }, ...failed };

/** Nobody has sent it yet. The heading is the element's own, in the reader's language. */
export const Idle: Story = {};

/** Nothing but the address. */
export const WithoutConsent: Story = {
  args: { consent: '', 'consent-version': '', 'privacy-url': '', sender: '' },
};

/** A heading of the clinic's own. */
export const OwnHeading: Story = { args: { heading: 'One letter a month', 'heading-level': 3 } };

const fields = [
  { name: 'first-name', type: 'text', label: 'First name', autocomplete: 'given-name' },
  { name: 'phone', type: 'tel', label: 'Phone', autocomplete: 'tel' },
  {
    name: 'topic',
    type: 'select',
    label: 'What would you like to read about?',
    required: true,
    options: ['Sleep', { value: 'mood', label: 'Mood' }, { value: 'dependence', label: 'Dependence' }],
  },
  { name: 'adult', type: 'checkbox', label: 'I am over 18 years old.', required: true },
];

/** More than the address: a list inside the element, as JSON in a script. */
const withFields = (args: Args): TemplateResult =>
  form(
    args,
    Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: JSON.stringify(fields),
    }),
  );

export const MoreFields: Story = {
  parameters: {
    snippet: `<signup-form consent="I would like to get new articles by e-mail.">
  <script type="application/json">
    ${JSON.stringify(fields)}
  </script>
</signup-form>`,
  },
  render: withFields,
};

export const MoreFieldsIncomplete: Story = {
  tags: ['!autodocs'],
  render: withFields,
  play: ({ canvasElement }) => {
    canvasElement.querySelector('signup-form')?.shadowRoot?.querySelector('form')?.requestSubmit();
  },
};

/** A form of the page's own, which keeps its fields and its looks. */
const around = (args: Args): TemplateResult =>
  form(
    args,
    html`<form method="post" action="/newsletter">
      <p>
        <label>First name <input name="first-name" autocomplete="given-name" /></label>
      </p>
      <p>
        <label>E-mail <input type="email" name="email" autocomplete="email" required /></label>
      </p>
      <p>
        <label><input type="checkbox" name="consent" required /> I would like to get new articles.</label>
      </p>
      <button>Join</button>
    </form>`,
  );

export const AroundAForm: Story = {
  parameters: {
    snippet: `<signup-form consent-version="2024-03" privacy-url="/privacy">
  <form method="post" action="/newsletter">
    <label>E-mail <input type="email" name="email" autocomplete="email" required></label>
    <label><input type="checkbox" name="consent" required> I would like to get new articles.</label>
    <button>Join</button>
  </form>
</signup-form>`,
  },
  render: around,
};

export const AroundAFormIncomplete: Story = {
  tags: ['!autodocs'],
  render: around,
  play: ({ canvasElement }) => {
    canvasElement.querySelector<HTMLElement>('signup-form button')?.click();
  },
};

export const AroundAFormNoNetwork: Story = {
  tags: ['!autodocs'],
  parameters: failing,
  render: around,
  play: ({ canvasElement }) => {
    const email = canvasElement.querySelector<HTMLInputElement>('signup-form [type=email]');
    if (email) email.value = 'reader@clinic.example';
    for (const each of canvasElement.querySelectorAll<HTMLElement>(
      'signup-form [type=checkbox], signup-form button',
    )) {
      each.click();
    }
  },
};

/** Pressed with nothing filled in. */
export const Incomplete: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => {
    canvasElement.querySelector('signup-form')?.shadowRoot?.querySelector('form')?.requestSubmit();
  },
};

// The states below come after a press, and take the focus with them: on one page they would fight for it.

export const Submitting: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { endpoint: 'silent' }, expected: { state: 'submitting' } },
  play: signUp,
};

export const Success: Story = {
  tags: ['!autodocs'],
  parameters: { expected: { state: 'success' } },
  play: signUp,
};

/** The service has sent a mail that has to be confirmed. */
export const Pending: Story = {
  tags: ['!autodocs'],
  parameters: { ...has(answering(202, { status: 'pending' })), expected: { state: 'pending' } },
  play: signUp,
};

/** The service found a mistake and said so in its own words. */
export const FailureInvalid: Story = {
  tags: ['!autodocs'],
  parameters: {
    ...has(
      answering(422, {
        errors: [{ field: 'email', code: 'undeliverable', message: 'No mail server takes this address.' }],
      }),
    ),
    ...failed,
  },
  play: signUp,
};

export const FailureRejected: Story = {
  tags: ['!autodocs'],
  parameters: { ...has(answering(403, {})), ...failed },
  play: signUp,
};

/** A service that is not the publisher's, and that many people write to at this moment. */
export const FailureRateLimited: Story = {
  tags: ['!autodocs'],
  args: { backend: 'urlencoded', action: `${TEST_ENDPOINT}/signups` },
  parameters: { ...has(answering(429, {})), ...failed },
  play: signUp,
};

export const FailureNoNetwork: Story = { tags: ['!autodocs'], parameters: failing, play: signUp };

/** Something else than the service answers: nobody can tell whether the sign-up arrived. */
export const FailureUnknown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { endpoint: 'wrong' }, ...failed },
  play: signUp,
};

/** The page names no service: what is inside shows, and the console says why. */
export const NoServiceWithFallback: Story = {
  parameters: {
    setting: { endpoint: 'none' },
    expected: { console: ['<signup-form> has nowhere to send to'] },
  },
};

export const NoServiceWithoutFallback: Story = {
  ...NoServiceWithFallback,
  render: (args) => form(args, nothing),
};

export const Narrow: Story = { parameters: narrow };

export const RightToLeft: Story = {
  args: { consent: 'أود أن تصلني المقالات الجديدة بالبريد الإلكتروني، ويمكنني التوقف متى شئت.' },
  parameters: arabicPage,
};

/** What the clinic wrote is English, on an Arabic page. */
export const EnglishOnAnArabicPage: Story = { parameters: arabicPage };

export const Dark: Story = { parameters: dark };

/** With something to put right, on a dark page. */
export const DarkIncomplete: Story = { ...Incomplete, tags: ['!autodocs'], parameters: dark };

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'] };

export const LongWords: Story = {
  args: {
    heading: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    consent: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  },
  parameters: narrow,
};
