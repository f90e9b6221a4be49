// @ts-check
/** Below what Linux (32,768), macOS and Windows (49,152) hand out by themselves, above what browsers refuse to ask. */
const [FIRST, LAST] = [20_000, 32_000];

let next = FIRST + Math.floor(Math.random() * (LAST - FIRST));

/**
 * Has a server listen where no other is put while this one is away. The port that the system gives to whoever asks for
 * any is free again as soon as a server is stopped: another may then answer in its place.
 *
 * @template T
 * @param {(port: number) => Promise<T>} listen
 * @returns {Promise<T>}
 */
export async function listenOnKeptPort(listen) {
  for (let tries = LAST - FIRST; tries > 0; tries -= 1) {
    const port = next;
    next = port < LAST ? port + 1 : FIRST;
    try {
      return await listen(port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No port from ${FIRST} to ${LAST} is free.`);
}
