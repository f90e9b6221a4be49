import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The pictures that the stories' articles show.
  staticDirs: [{ from: '../demo/content/v1/images', to: '/images' }],
  // How to begin with Storybook is no news to whoever comes to look at elements.
  features: { sidebarOnboardingChecklist: false },
  // Nothing about anybody's visit leaves their machine, and the build needs no network.
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    disableProjectJson: true,
    enableCrashReports: false,
  },
};

export default config;
