// Not a part of the application: what the types do not let through.
import type { JSX } from 'react';

type Card = JSX.IntrinsicElements['article-card'];
type Questions = JSX.IntrinsicElements['faq-list'];

// @ts-expect-error the event of an error is no click
export const event: Card = { 'oncw-error': (event: MouseEvent) => event.clientX };
// @ts-expect-error a level is a number
export const level: Card = { 'heading-level': 'three' };
// @ts-expect-error false would be written as text, which means true
export const repeats: JSX.IntrinsicElements['latest-posts'] = { 'allow-repeats': false };
// @ts-expect-error a card has no such layout
export const layout: Card = { layout: 'wide' };
// @ts-expect-error a limit is a number
export const limit: JSX.IntrinsicElements['latest-posts'] = { limit: 'four' };
// @ts-expect-error the picture of an article is called image
export const hidden: JSX.IntrinsicElements['article-view'] = { hide: 'toc images' };
// @ts-expect-error questions have ids
export const questions: Questions = { data: { id: 'a', items: [{ question: 'Why?' }] } };
