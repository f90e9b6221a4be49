import { publicManifest } from './scripts/manifest-plugin.mjs';

export default {
  // The elements, what they inherit, what they fire, and the modules that register them.
  globs: ['src/widgets/*/*.ts', 'src/controllers/content-element.ts', 'src/events/*.ts', 'src/define/*.ts'],
  // register.ts defines what it is given: the analyzer would take its variable for a tag.
  exclude: ['**/*.styles.ts', 'src/define/register.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicManifest()],
};
