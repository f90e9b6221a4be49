// @ts-check
// Brotli as good CDNs send it, and what a file weighs then.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** How many sets of hashes a file is measured with. Odd, so that one of the sizes is in the middle. */
const SAMPLES = 15;

/** @param {Uint8Array} bytes */
export function compressed(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

/**
 * Bytes of a file. Hashes of other files change with every byte of those, and how well they compress varies by more than
 * a feature weighs. So they are replaced by others, the same in every run, and the size in the middle counts.
 *
 * @param {Uint8Array | string} file
 */
export function brotliSize(file) {
  const text = String(file);
  const hashes = /(?<=sha256-)[\w+/]{43}=/g;
  let count = 0;
  const hash = () => createHash('sha256').update(String(count++)).digest('base64');
  const samples = Array.from(
    { length: hashes.test(text) ? SAMPLES : 1 },
    () => compressed(Buffer.from(text.replace(hashes, hash))).length,
  );
  return samples.sort((one, other) => one - other)[(samples.length - 1) / 2] ?? NaN;
}
