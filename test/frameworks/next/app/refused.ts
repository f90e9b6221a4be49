// Not a part of the application: what the types do not let through.
import type { JSX } from 'react';

type Card = JSX.IntrinsicElements['article-card'];

// @ts-expect-error the event of an error is no click
export const event: Card = { 'oncw-error': (event: MouseEvent) => event.clientX };
// @ts-expect-error a level is a number
export const level: Card = { 'heading-level': 'three' };
// @ts-expect-error false would be written as text, which means true
export const repeats: JSX.IntrinsicElements['latest-posts'] = { 'allow-repeats': false };
