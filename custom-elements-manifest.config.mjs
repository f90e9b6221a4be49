import { publicManifest } from './scripts/manifest-plugin.mjs';

export default {
  // The elements, what they inherit, what they fire, and the modules that register them.
  globs: ['src/widgets/*/*.ts', 'src/controllers/content-element.ts', 'src/events/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicManifest()],
};
