/**
 * The code blocks of a document, the file that each says it is, and the one that each says it stands in.
 * @param {string} markdown
 * @returns {{ language: string, file: string, within: string, code: string }[]}
 */
export const blocksIn = (markdown) =>
  [...markdown.matchAll(/^( *)```(\w*)(?: file=(\S+)| in=(\S+))?\r?\n(.*?)^ *```\r?$/gms)].map(
    ([, indent = '', language = '', file = '', within = '', code = '']) => ({
      language,
      file,
      within,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').replaceAll('\r\n', '\n'),
    }),
  );

/**
 * Whether a program makes pages where there is no document: a test in Node tries it, and none in browsers.
 * @param {string} code
 */
export const isForServers = (code) => /\bprerender/.test(code);

/**
 * Addresses, relative to the project's folder, of the documents that one links to.
 * @param {string} path
 * @param {string} markdown
 */
export const linksIn = (path, markdown) =>
  [...markdown.matchAll(/\]\((?!\w+:|#)([^)#]+\.md)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
    new URL(to, `http://docs.test/${path}`).pathname.slice(1),
  );

/**
 * Everything that is written to be read: what a reader can reach from the README, and what programs are given.
 * @param {(path: string) => string | Promise<string>} read
 * @returns {Promise<Map<string, string>>} The texts by their paths.
 */
export async function documentsFrom(read) {
  const documents = new Map([
    ['README.md', ''],
    ['llms.txt', ''],
  ]);
  // A map grows while it is walked.
  for (const path of documents.keys()) {
    const text = await read(path);
    documents.set(path, text);
    for (const link of linksIn(path, text)) if (!documents.has(link)) documents.set(link, '');
  }
  return documents;
}
