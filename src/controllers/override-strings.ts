import { override, type Language, type StringOverrides } from '../locales/index.js';
import { controllers } from './language-controller.js';

/**
 * Replaces sentences of the interface in one language, at once and on the whole page; other languages stay as they
 * are. A string that does not exist, or cannot be used, is named on the console and left out.
 *
 * @example
 * overrideStrings('en', { retry: 'Load again', minutes: (count) => `${count}-minute read` });
 */
export const overrideStrings = (lang: Language, strings: StringOverrides): void => {
  override(lang, strings);
  for (const { host } of controllers) host.requestUpdate();
};
