import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/signup-form.js';
import { answering, none, offline, waiting } from './clients.js';
import { narrow, rightToLeft, signUp } from './page.js';

interface Args {
  heading: string;
  'heading-level': number;
  list: string;
  consent: string;
  'consent-version': string;
  'privacy-url': string;
  sender: string;
}

const link = html`<a href="https://publisher.example/newsletter">Sign up at the publisher</a>`;

const form = (args: Args, inside: unknown): TemplateResult =>
  html`<signup-form
    heading=${args.heading}
    heading-level=${args['heading-level']}
    list=${args.list}
    consent=${args.consent}
    consent-version=${args['consent-version']}
    privacy-url=${args['privacy-url']}
    sender=${args.sender}
    >${inside}</signup-form
  >`;

const meta: Meta<Args> = {
  title: 'Elements/signup-form',
  component: 'signup-form',
  args: {
    heading: '',
    'heading-level': 2,
    list: '',
    consent: 'I would like to get new articles by e-mail, and can stop at any time.',
    'consent-version': '2024-03',
    'privacy-url': '/privacy',
    sender: 'Example Clinic, news@clinic.example',
  },
  argTypes: { 'heading-level': { control: { type: 'number', min: 1, max: 6 } } },
  parameters: {
    // Nobody is signed up: the answer is the story's.
    client: answering(201, { status: 'subscribed' }),
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

export const Ready: Story = {};

/** Nothing but the address. */
export const WithoutConsent: Story = {
  args: { consent: '', 'consent-version': '', 'privacy-url': '', sender: '' },
};

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

/** Pressed with nothing filled in. */
export const Incomplete: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => {
    canvasElement.querySelector('signup-form')?.shadowRoot?.querySelector('form')?.requestSubmit();
  },
};

// The states below come after a press, and take the focus with them: on one page they would fight for it.

export const Submitting: Story = { tags: ['!autodocs'], parameters: { client: waiting }, play: signUp };

export const Success: Story = { tags: ['!autodocs'], play: signUp };

/** The service has sent a mail that has to be confirmed. */
export const Pending: Story = {
  tags: ['!autodocs'],
  parameters: { client: answering(202, { status: 'pending' }) },
  play: signUp,
};

/** The service found a mistake and said so in its own words. */
export const Invalid: Story = {
  tags: ['!autodocs'],
  parameters: {
    client: answering(422, {
      errors: [{ field: 'email', code: 'undeliverable', message: 'No mail server takes this address.' }],
    }),
  },
  play: signUp,
};

export const Rejected: Story = {
  tags: ['!autodocs'],
  parameters: { client: answering(403, {}) },
  play: signUp,
};

export const NoNetwork: Story = { tags: ['!autodocs'], parameters: { client: offline }, play: signUp };

/** The page names no service: what is inside shows. */
export const NoServiceWithFallback: Story = { parameters: { client: none } };

export const NoServiceWithoutFallback: Story = {
  ...NoServiceWithFallback,
  render: (args) => form(args, nothing),
};

export const Narrow: Story = { decorators: [narrow] };

export const RightToLeft: Story = {
  args: { consent: 'أود أن تصلني المقالات الجديدة بالبريد الإلكتروني، ويمكنني التوقف متى شئت.' },
  decorators: [rightToLeft],
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const LongWords: Story = {
  args: {
    heading: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    consent: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  },
  decorators: [narrow],
};
