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
