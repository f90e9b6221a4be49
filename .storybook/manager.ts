import { addons } from 'storybook/manager-api';

addons.setConfig({
  layoutCustomisations: {
    // Pages on design bring controls of their own, and would be told below that they have none.
    showPanel: ({ storyId }, byDefault) => (storyId?.startsWith('design-') ? false : byDefault),
  },
});
