import { article } from './en-article.js';
import { carousel } from './en-carousel.js';
import { comparison } from './en-comparison.js';
import { faq } from './en-faq.js';
import { latest } from './en-latest.js';
import { related } from './en-related.js';
import { safety } from './en-safety.js';
import { signup } from './en-signup.js';
import { en as common } from './en.js';
import type { Locale } from './strings.js';

/** Every sentence there is. Widgets take the parts that they need instead. */
export const en: Locale = {
  ...common,
  article,
  carousel,
  comparison,
  faq,
  latest,
  related,
  safety,
  signup,
};
