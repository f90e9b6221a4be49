/**
 * The code blocks of a document, and the file that each says it is.
 * @param {string} markdown
 * @returns {{ language: string, file: string, code: string }[]}
 */
export const blocksIn = (markdown) =>
  [...markdown.matchAll(/^( *)```(\w*)(?: file=(\S+))?\r?\n(.*?)^ *```\r?$/gms)].map(
    ([, indent = '', language = '', file = '', code = '']) => ({
      language,
      file,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').replaceAll('\r\n', '\n'),
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
