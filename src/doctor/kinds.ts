/** What there is to say of each kind of endpoint to whoever writes the page. */

/** What `data-endpoint` has to be, by `data-source`. */
const ADDRESSES: Readonly<Record<string, string>> = {
  native: 'the address of the content, which often ends in /v1, and not that of a website',
  wordpress: 'the address of the site’s API, which ends in /wp-json',
  ghost: 'the address of the Ghost site',
  'json-feed': 'the address of the feed itself',
  map: 'the address that {endpoint} stands for in the map',
};

/** Sources whose lists anybody can open, without a key. */
const OPEN = ['native', 'wordpress', 'json-feed'];

export const isOpen = (source: string): boolean => OPEN.includes(source);

/** How to put right that something else is there than what the page says. */
export const checkAddress = (source: string, endpoint: string): string =>
  `data-endpoint must be ${ADDRESSES[source] ?? 'the address of the content'}. It is ${endpoint} now${source === 'native' ? '.' : `, with data-source="${source}".`}`;

/**
 * What a wrong setting needs: the key, a filter or the map that a source cannot ask by. Undefined for what is wrong with
 * the content.
 */
export const settingRemedy = (path = ''): string | undefined => {
  if (path === 'content-key')
    return 'Give the script tag data-content-key="…", or the provider content-key: the public key that the publisher gave you.';
  if (/^(?:category|tag|author)$/.test(path))
    return `Write the id that the publisher’s system has for that ${path}: a number at WordPress, a slug at Ghost.`;
  return /^map\b|\(map\./.test(path) ? 'Mend that place of the map.' : undefined;
};
