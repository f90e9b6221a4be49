import { mapElements, toHtml, type HtmlNode } from '../html/index.js';
import { decide, type ForeignHtmlRules } from '../sanitize/policy.js';
import { parseHtml } from './parse-html.js';

/** Makes foreign HTML safe where there is no DOM: element by element, as the same policy decides in browsers. */
export const sanitizeHtml = (html: string, rules: ForeignHtmlRules): string =>
  toHtml(
    mapElements(parseHtml(html), ({ tag, attributes, children }): HtmlNode | readonly HtmlNode[] => {
      const verdict = decide(tag, (name) => attributes[name], rules);
      if (!verdict) return [];
      const inside = verdict.text === undefined ? children : [verdict.text];
      return verdict.tag
        ? { tag: verdict.tag, attributes: verdict.attributes ?? {}, children: inside }
        : inside;
    }),
  );
