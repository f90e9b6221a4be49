/** Shows on the screen what is meant for paper. */
import type { StoryContext } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';

/**
 * Turns the print rules of the story's element on, until the story is left. They belong to its class: every element of
 * the kind on the page changes with it.
 */
export const asOnPaper = async ({ component = '' }: StoryContext): Promise<() => void> => {
  const { elementStyles } = (await customElements.whenDefined(component)) as typeof LitElement;
  const rules = elementStyles
    .map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet))
    .flatMap((sheet) => [...(sheet?.cssRules ?? [])])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText === 'print');
  for (const { media } of rules) media.mediaText = 'all';
  return () => {
    for (const { media } of rules) media.mediaText = 'print';
  };
};
