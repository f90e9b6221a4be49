import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

// The tables of attributes, events, slots, parts and tokens come from the doc comments.
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A story that breaks a rule of accessibility says so in its own panel.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
