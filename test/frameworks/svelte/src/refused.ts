// Not a part of the application: what the types do not let through.
import type { SvelteHTMLElements } from 'svelte/elements';

type Card = SvelteHTMLElements['article-card'];

// @ts-expect-error the event of an error is no click
export const event: Card = { 'oncw-error': (event: MouseEvent) => event.clientX };
// @ts-expect-error a level is a number
export const level: Card = { 'heading-level': 'three' };
// @ts-expect-error false would be written as text, which means true
export const repeats: SvelteHTMLElements['latest-posts'] = { 'allow-repeats': false };
