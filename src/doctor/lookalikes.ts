/** What was meant to be a tag of ours and is none, since somebody mistyped it or the page's system changed it. */
import { miswrittenMount, nearest, TYPOGRAPHIC, type Choices } from '../builder/manifest.js';
import { tagName } from '../define/register.js';
import { fault, hint, type Finding } from './finding.js';

/** Where a tag as text is meant as text. */
const SHOWN_ON_PURPOSE = 'script, style, template, noscript, textarea, pre, code';

const writtenAsText = (page: Document, tags: readonly string[]): string | undefined => {
  const tag = new RegExp(`<(${tags.join('|')})\\b`);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const found = tag.exec(data)?.[1];
    if (found && !parentElement?.closest(SHOWN_ON_PURPOSE)) return found;
  }
  return undefined;
};

export const checkLookalikes = (page: Document, choices: Choices): Finding[] => {
  const tags = [...choices.widgets.map(({ tag }) => tag), 'content-provider'];
  const names = tags.map((tag) => tagName(tag));
  const findings: Finding[] = [];
  for (const element of page.body.querySelectorAll('*')) {
    const { localName } = element;
    const slip = miswrittenMount(element, tags);
    if (slip) {
      findings.push(
        fault(
          `<${localName} ${slip.name}="${slip.value}"> does not know ${slip.name}.`,
          'Write data-cw.',
          element,
        ),
      );
    }
    if (names.includes(localName) || customElements.get(localName)) continue;
    if (tags.includes(localName)) {
      findings.push(
        fault(
          `The script gives our tags a prefix, and the page has <${localName}> without it.`,
          `Write <${tagName(localName)}>, or take data-prefix out of the script tag.`,
          element,
        ),
      );
      continue;
    }
    const meant = nearest(localName, tags);
    if (meant) findings.push(fault(`There is no tag <${localName}>.`, `Write <${tagName(meant)}>.`, element));
  }
  for (const mount of page.body.querySelectorAll('[data-cw]')) {
    const written = (mount.getAttribute('data-cw') ?? '').trim().toLowerCase();
    if (tags.includes(written)) continue;
    findings.push(
      fault(
        `There is no data-cw="${written}".`,
        `${TYPOGRAPHIC.test(written) ? 'Write straight quotes (") and no typographic ones. ' : ''}Write ${nearest(written, tags) ?? `one of ${tags.join(', ')}`} in its place.`,
        mount,
      ),
    );
  }
  const text = writtenAsText(page, names);
  if (text) {
    findings.push(
      fault(
        `The page shows <${text}> as text.`,
        'Paste it into a block for HTML or code, not into a block for text.',
      ),
    );
  }
  if (findings.length === 0 && !page.querySelector([...names, '[data-cw]'].join())) {
    findings.push(
      hint(
        'The page has none of our tags. If you pasted one, the page’s system has taken it out.',
        `Write it as a div, which such systems leave alone: <div data-cw="article-card" data-slug="…"></div>.`,
      ),
    );
  }
  return findings;
};
