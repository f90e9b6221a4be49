import { decide, isEmbed, type ForeignHtmlRules, type Verdict } from './policy.js';

/**
 * Our own pass over a tree that nobody sees yet. It runs before the nodes are adopted: from then on the browser
 * acts on every address they hold.
 */

/**
 * Carries out a verdict. New elements come from the page's document: a picture called `createElement` can override
 * the method of its own.
 */
const apply = (element: HTMLElement, verdict: Verdict | undefined): void => {
  if (!verdict) {
    element.remove();
    return;
  }
  const { tag, attributes = {}, text } = verdict;
  if (text !== undefined) element.textContent = text;
  if (!tag) {
    while (element.firstChild) element.before(element.firstChild);
    element.remove();
    return;
  }
  if (tag === element.localName) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    setAttributes(element, attributes);
  } else {
    const other = document.createElement(tag);
    setAttributes(other, attributes);
    while (element.firstChild) other.append(element.firstChild);
    element.replaceWith(other);
  }
};

const setAttributes = (element: Element, attributes: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
};

/**
 * What has to happen before DOMPurify looks: embeds turn into links, since it would drop them unseen, and comments
 * go, since for the sake of a comment it would drop the text around it.
 */
export const prepare = (body: Node, rules: ForeignHtmlRules): void => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const found: (HTMLElement | Comment)[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Comment || (node instanceof HTMLElement && isEmbed(node.localName))) found.push(node);
  }
  for (const node of found) {
    if (node instanceof Comment) {
      node.remove();
    } else {
      const read = (name: string) => embedAttribute(node, name);
      apply(node, decide(node.localName, read, rules));
    }
  }
};

const embedAttribute = (embed: Element, name: string): string | null | undefined =>
  embed.getAttribute(name) ?? embed.querySelector('source')?.getAttribute(name);

/** Settles, in what DOMPurify left, everything that it leaves open. */
export const settle = (root: DocumentFragment, rules: ForeignHtmlRules): void => {
  for (const element of root.querySelectorAll('*')) {
    // A dropped parent took it along.
    if (!root.contains(element)) continue;
    if (element instanceof HTMLElement) {
      apply(
        element,
        decide(element.localName, (name) => element.getAttribute(name), rules),
      );
    } else {
      element.remove();
    }
  }
  // An icon or a picture that went leaves a link without a name, which nobody can use.
  for (const link of root.querySelectorAll('a[href]')) {
    if (!link.textContent.trim() && !link.querySelector('img')) link.remove();
  }
};
