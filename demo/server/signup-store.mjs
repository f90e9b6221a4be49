// @ts-check
/**
 * Sign-ups in a JSON-lines file that survives a crash: a row is on the disk before anybody is told that it is.
 *
 * One row per list and address, one server per file. Rows that a crash cut short go to `<file>.torn`.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @typedef {import('./signup-rules.mjs').Signup} Signup */

/**
 * What became of a sign-up. `conflict`: its key has come before, with something else.
 *
 * @typedef {'stored' | 'known' | 'conflict'} Outcome
 */

/** Read by nobody but the owner: who is on a list about addiction is a health matter. */
const PRIVATE = 0o600;

/**
 * @param {string} file
 * @param {import('./http.mjs').Log} log
 */
export function createSignupStore(file, log) {
  /** Who is on which list. @type {Set<string>} */
  const addresses = new Set();
  /**
   * What came with each key. Those of rows are in the file; those of repeats are kept in memory only, since a
   * repeat changes nothing. @type {Map<string, string>}
   */
  const keys = new Map();
  /** Length of the file when it was last read or written here. */
  let size = -1;
  /** Everything that touches the file waits for what came before it. @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  function inTurn(work) {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function load() {
    await mkdir(dirname(file), { recursive: true });
    await append(file, Buffer.alloc(0));
    await syncFolder(dirname(file));

    // Should reading fail, the next sign-up tries again.
    size = -1;
    const bytes = await readFile(file);
    addresses.clear();
    keys.clear();
    /** @type {Buffer[]} */
    const whole = [];
    /** @type {Buffer[]} */
    const torn = [];
    for (const line of linesOf(bytes)) {
      const row = readRow(line);
      (row ? whole : torn).push(line);
      if (!row) continue;
      addresses.add(addressOf(row));
      if (row.idempotencyKey) keys.set(row.idempotencyKey, row.digest ?? '');
    }
    const mended = Buffer.concat(whole.map(withNewline));
    size = mended.length;
    if (mended.equals(bytes)) return;

    if (torn.length > 0) {
      await append(`${file}.torn`, Buffer.concat(torn.map(withNewline)));
      log(`In ${file}, ${torn.length} line(s) were no whole sign-up. They have been moved to ${file}.torn.`);
    }
    await replace(file, mended);
  }

  /**
   * @param {Signup} signup
   * @returns {Promise<Outcome>}
   */
  async function add(signup) {
    // Somebody may have edited or removed the file meanwhile; what was known from it then no longer holds.
    if ((await sizeOf(file)) !== size) await load();

    const digest = digestOf(signup);
    const earlier = keys.get(signup.idempotencyKey);
    if (earlier !== undefined) return earlier === digest ? 'known' : 'conflict';

    const address = addressOf(signup);
    const isNew = !addresses.has(address);
    if (isNew) {
      const row = Buffer.from(
        `${JSON.stringify({ receivedAt: new Date().toISOString(), ...signup, digest })}\n`,
      );
      try {
        await append(file, row);
      } catch (error) {
        // Half a row at the end would spoil the next one. Where even this fails, the next sign-up finds the file
        // longer than it should be, and has it mended.
        await truncate(file, size).catch(() => {});
        throw error;
      }
      size += row.length;
      addresses.add(address);
    }
    keys.set(signup.idempotencyKey, digest);
    return isNew ? 'stored' : 'known';
  }

  return {
    /** Reads the file, or makes it. */
    open: () => inTurn(load),
    /** @param {Signup} signup */
    add: (signup) => inTurn(() => add(signup)),
    /** Resolves when everything that was added is on the disk. */
    settle: () => inTurn(async () => {}),
  };
}

/** @param {{ list: string, email: string }} row */
function addressOf({ list, email }) {
  return `${list} ${email.normalize().toLowerCase()}`;
}

/**
 * The same for what is the same sign-up. The moment of consent is left out: a form that is sent again after a
 * failure may take the time again, and the person has still said the same.
 *
 * @param {Signup} signup
 */
function digestOf({ idempotencyKey, consent, ...rest }) {
  const said = { ...rest, ...(consent && { consent: { ...consent, at: '' } }) };
  return createHash('sha256').update(JSON.stringify(said, sortKeys)).digest('base64url');
}

/**
 * @param {string} _name
 * @param {unknown} value
 */
function sortKeys(_name, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {Buffer} bytes */
function linesOf(bytes) {
  const lines = [];
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf('\n', start);
    const end = newline < 0 ? bytes.length : newline;
    if (end > start) lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** @param {Buffer} line */
function withNewline(line) {
  return Buffer.concat([line, Buffer.from('\n')]);
}

/**
 * @param {Buffer} line
 * @returns {{ list: string, email: string, idempotencyKey?: string, digest?: string } | undefined}
 */
function readRow(line) {
  try {
    const row = JSON.parse(line.toString());
    return typeof row.list === 'string' && typeof row.email === 'string' ? row : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @returns {Promise<number | undefined>} Undefined where there is no file.
 */
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 */
async function append(path, bytes) {
  await withFile(path, 'a', async (handle) => {
    await handle.appendFile(bytes);
    await handle.sync();
  });
}

/**
 * Either the old content is there or the new, whenever the power goes.
 *
 * @param {string} path
 * @param {Buffer} bytes
 */
async function replace(path, bytes) {
  const copy = `${path}.tmp`;
  await withFile(copy, 'w', async (handle) => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
  await rename(copy, path);
  await syncFolder(dirname(path));
}

/**
 * A new file's name is safe only when its folder is. Windows cannot open folders; there, the file system sees to
 * it by itself.
 *
 * @param {string} folder
 */
async function syncFolder(folder) {
  if (process.platform === 'win32') return;
  await withFile(folder, 'r', (handle) => handle.sync());
}

/**
 * @param {string} path
 * @param {string} flags
 * @param {(handle: import('node:fs/promises').FileHandle) => Promise<void>} work
 */
async function withFile(path, flags, work) {
  const handle = await open(path, flags, PRIVATE);
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}
