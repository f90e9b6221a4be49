import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { loadStrings } from '../src/locales/catalogue.js';
import { controlled, initially } from '../stories/controls.js';
import { dress } from '../stories/hosts.js';
import { page } from '../stories/page.js';
import { initialGlobals, menus, settingOf } from '../stories/setting.js';
import { settled } from '../stories/settled.js';

// The tables of attributes, events, slots, parts and tokens come from the doc comments. They have one row a name: a part
// that is called as an attribute is needs another, and gets what one writes in CSS.
setCustomElementsManifest({
  ...manifest,
  modules: manifest.modules.map(({ declarations, ...module }) => ({
    ...module,
    declarations: (declarations as Declaration[]).map(({ cssParts = [], ...declaration }) => ({
      ...declaration,
      cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
    })),
  })),
});

interface Declaration {
  readonly cssParts?: readonly { readonly name: string }[];
}

/** What the doc comment says about an element, and the HTML to paste. */
const describe = (tag: string, { parameters }: { parameters: { snippet?: string } }): string => {
  const { description = '' } =
    manifest.modules
      .flatMap(({ declarations }) => declarations as { tagName?: string; description?: string }[])
      .find(({ tagName }) => tagName === tag) ?? {};
  return parameters.snippet ? `${description}\n\n\`\`\`html\n${parameters.snippet}\n\`\`\`` : description;
};

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: menus,
  initialGlobals,
  loaders: [
    async (context) => {
      const { host, theme, language } = settingOf(context);
      await loadStrings(language);
      // A page of documentation keeps the looks of Storybook.
      await dress(context.viewMode === 'story' ? host : 'none', theme === 'dark');
    },
  ],
  decorators: [page],
  afterEach: settled,
  argTypesEnhancers: [controlled],
  argsEnhancers: [initially],
  parameters: {
    layout: 'fullscreen',
    // A story that breaks a rule of accessibility says so in its own panel.
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      extractComponentDescription: describe,
      // What is shown as code is what one pastes, without the page around it.
      source: { excludeDecorators: true },
    },
    options: {
      storySort: {
        order: ['Design', ['Tokens', 'Colour', 'Typography', 'Voice'], 'Elements', ['content-provider']],
      },
    },
  },
};

export default preview;
