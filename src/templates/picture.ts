import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Picture } from '../content/index.js';

/**
 * A picture of the content. What it may ask for is settled before its address is set, which comes last. `sizes` without
 * `auto`: Chromium 156 never lets go of such a picture, and of the widget around it, once it has been removed.
 */
export const picture = ({ src, alt, width, height, srcset }: Picture, sizes: string): TemplateResult =>
  html`<img
    part="image"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    alt=${alt}
    width=${ifDefined(width)}
    height=${ifDefined(height)}
    sizes=${ifDefined(srcset && sizes)}
    srcset=${ifDefined(srcset)}
    src=${src} />`;
