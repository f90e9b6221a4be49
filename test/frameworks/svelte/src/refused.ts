// Not a part of the application: what the types do not let through.
import type { SvelteHTMLElements } from 'svelte/elements';

type Card = SvelteHTMLElements['article-card'];

// @ts-expect-error the event of an error is no click
export const event: Card = { 'oncw-error': (event: MouseEvent) => event.clientX };
// @ts-expect-error a level is a number
export const level: Card = { 'heading-level': 'three' };
// @ts-expect-error false would be written as text, which means true
export const repeats: SvelteHTMLElements['latest-posts'] = { 'allow-repeats': false };
// @ts-expect-error a card has no such layout
export const layout: Card = { layout: 'wide' };
// @ts-expect-error a limit is a number
export const limit: SvelteHTMLElements['latest-posts'] = { limit: 'four' };
// @ts-expect-error the picture of an article is called image
export const hidden: SvelteHTMLElements['article-view'] = { hide: 'toc images' };
// @ts-expect-error questions have ids
export const questions: SvelteHTMLElements['faq-list'] = { data: { id: 'a', items: [{ question: 'Why?' }] } };
