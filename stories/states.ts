/** What makes a widget come to each of its states, and what the console says then: the same for all stories. */
import type { EndpointState } from './clients.js';
import type { Expected } from './settled.js';
import type { Setting } from './setting.js';

export interface Parameters {
  readonly setting?: Partial<Setting>;
  readonly expected?: Expected;
}

const at = (endpoint: EndpointState, state: string, ...console: readonly string[]): Parameters => ({
  setting: { endpoint },
  expected: { state, console },
});

/** The states of a widget that loads. */
export const statesOf = (tag: string) => ({
  /** The page names no endpoint. */
  idle: at('none', 'idle', `<${tag}> needs an endpoint`),
  loading: at('silent', 'loading'),
  /** No network. */
  failing: at('down', 'error', `<${tag}> network`),
  /** Something else than the content answers. */
  wrong: at('wrong', 'error', `<${tag}> parse`),
  /** The first answer comes, and none after it; see `reload`. */
  stale: at('breaking', 'stale', `<${tag}> network`),
  empty: { expected: { state: 'empty' } } satisfies Parameters,
  withdrawn: { expected: { state: 'withdrawn', console: [`<${tag}> withdrawn`] } } satisfies Parameters,
});

export const dark: Parameters = { setting: { theme: 'dark' } };
/** The narrowest phone. */
export const narrow: Parameters = { setting: { width: '320' } };
export const arabicPage: Parameters = { setting: { language: 'ar' } };

/** Kept apart from other parameters by being functions: Storybook would mix the documents of two stories. */
export const has = <Documents>(documents: Documents): { readonly content: () => Documents } => ({
  content: () => documents,
});
