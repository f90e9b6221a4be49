import { own } from '../html/own.js';
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
    Element.prototype.remove.call(element);
    return;
  }
  const { tag, attributes = {}, text } = verdict;
  if (text !== undefined) element.textContent = text;
  if (!tag) {
    for (let child; (child = own(Node.prototype, 'firstChild', element));) {
      Element.prototype.before.call(element, child);
    }
    Element.prototype.remove.call(element);
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
 * What has to happen before DOMPurify looks. Embeds turn into links, since it would drop them unseen. What goes, or
 * leaves only what it holds, does so here: DOMPurify would bring out what a hidden form holds, and drop all of a form
 * whose fields hide its properties. And comments go, since for the sake of a comment it would drop the text around it.
 */
export const prepare = (body: Node, rules: ForeignHtmlRules): void => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) {
    if (node instanceof Comment) node.remove();
    // What an embed held went with it.
    if (!(node instanceof HTMLElement) || !body.contains(node)) continue;
    const name = own(Element.prototype, 'localName', node);
    const isEmbedded = isEmbed(name);
    const read = (attribute: string) =>
      Element.prototype.getAttribute.call(node, attribute) ??
      (isEmbedded ? node.querySelector('source')?.getAttribute(attribute) : null);
    const verdict = decide(name, read, rules);
    if (!verdict?.tag || isEmbedded) apply(node, verdict);
  }
};

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
