import type { article } from './en-article.js';
import type { comparison } from './en-comparison.js';
import type { en } from './en.js';
import type { related } from './en-related.js';
import type { safety } from './en-safety.js';
import type { signup } from './en-signup.js';

/** Sentences that only some widgets need. */
export interface Sections {
  readonly article: typeof article;
  readonly comparison: typeof comparison;
  readonly related: typeof related;
  readonly safety: typeof safety;
  readonly signup: typeof signup;
}

/** What a widget speaks with: the common sentences, and the sections where the language brings them along. */
export type Strings = Readonly<typeof en> & Partial<Sections>;

/** What a locale file holds: everything. A missing sentence is a type error. */
export type Locale = Readonly<typeof en> & Sections;
