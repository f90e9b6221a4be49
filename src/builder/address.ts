/** Slips in the address of an endpoint that are known by how it is written. */

/** What every address needs that is not a path on the page’s own site. */
export const WHOLE = 'Write the whole address, beginning with https://.';

/** A name of a host, or a port, where a browser looks for a folder or a scheme. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/?#]|$)|^[a-z0-9.-]+:\d/i;

/** Whether it may be an address without its `https://`. So may a folder with a dot in its name. */
export const lacksScheme = (written: string): boolean => HOST.test(written.trim());

/** How to write an address that names a document of the contract in place of what it lies in. */
export const listRemedy = (written: string): string | undefined => {
  const misplaced = /\/articles\.json\/?$/.exec(written);
  return misplaced
    ? `Leave out /articles.json: the address is ${written.slice(0, misplaced.index)}`
    : undefined;
};
