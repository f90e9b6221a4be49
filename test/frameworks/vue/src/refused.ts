// Not a part of the application: what the types do not let through.
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer Own }
  ? Own
  : never;

// @ts-expect-error the event of an error is no click
export const event: Props<'article-card'> = { onCwError: (event: MouseEvent) => event.clientX };
// @ts-expect-error a level is a number
export const level: Props<'article-card'> = { headingLevel: 'three' };
// @ts-expect-error false would be written as text, which means true
export const repeats: Props<'latest-posts'> = { allowRepeats: false };
// @ts-expect-error a card has no such layout
export const layout: Props<'article-card'> = { layout: 'wide' };
// @ts-expect-error a limit is a number
export const limit: Props<'latest-posts'> = { limit: 'four' };
// @ts-expect-error the picture of an article is called image
export const hidden: Props<'article-view'> = { hide: 'toc images' };
// @ts-expect-error questions have ids
export const questions: Props<'faq-list'> = { data: { id: 'a', items: [{ question: 'Why?' }] } };
