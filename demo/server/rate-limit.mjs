// @ts-check
/**
 * How often one client may ask.
 *
 * @typedef {{ requests: number, perMs: number }} RateLimit
 */

/**
 * Counts in fixed windows: all counts are forgotten together, so that memory stays small.
 *
 * @param {RateLimit} limit
 * @returns {(client: string) => number} Counts a request; how many seconds the client has to wait, 0 for none.
 */
export function createRateLimit({ requests, perMs }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  let windowEnds = 0;
  return (client) => {
    const now = performance.now();
    if (now >= windowEnds) {
      counts.clear();
      windowEnds = now + perMs;
    }
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    return count > requests ? Math.ceil((windowEnds - now) / 1000) : 0;
  };
}
