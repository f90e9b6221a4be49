/**
 * The code blocks of a document.
 * @param {string} markdown
 * @returns {{ language: string, code: string }[]}
 */
export const blocksIn = (markdown) =>
  [...markdown.matchAll(/^( *)```(\w*)\n(.*?)^ *```$/gms)].map(
    ([, indent = '', language = '', code = '']) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );

/**
 * Addresses, relative to the project's folder, of the documents that one links to.
 * @param {string} path
 * @param {string} markdown
 */
export const linksIn = (path, markdown) =>
  [...markdown.matchAll(/\]\((?!\w+:|#)([^)#]+\.md)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
    new URL(to, `http://docs.test/${path}`).pathname.slice(1),
  );
