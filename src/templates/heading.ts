import { html, type TemplateResult } from 'lit';

const levels = (level: number): number => Math.min(6, Math.max(1, Math.round(level) || 2));

/** A level `steps` below `level`, never past 6; a level that is no number counts as 2. */
export const deeper = (level: number, steps: number): number => levels(levels(level) + steps);

/**
 * A heading whose level is only known when it is rendered. Six plain templates: a tag name cannot be bound,
 * and after compression they cost less than the module that could.
 */
export const heading = (level: number, part: string, content: unknown): TemplateResult => {
  switch (levels(level)) {
    case 1:
      return html`<h1 class="heading ${part}" part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class="heading ${part}" part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class="heading ${part}" part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class="heading ${part}" part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class="heading ${part}" part=${part}>${content}</h5>`;
    default:
      return html`<h6 class="heading ${part}" part=${part}>${content}</h6>`;
  }
};
