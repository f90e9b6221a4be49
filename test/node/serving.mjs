// @ts-check
/** Endpoints for tests: real HTTP, a port and a folder of their own, gone when the test is over. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpoint } from '../../demo/server/endpoint.mjs';

/** @typedef {import('node:test').TestContext} TestContext */

/** @param {TestContext} t */
export async function folderFor(t) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {TestContext} t
 * @param {import('../../demo/server/endpoint.mjs').EndpointOptions} [options]
 * @returns {Promise<string>} The origin.
 */
export async function serve(t, options) {
  const endpoint = createEndpoint(options);
  t.after(() => endpoint.close());
  return (await endpoint.listen()).url;
}

/**
 * An endpoint that takes sign-ups without waiting, as often as they come.
 *
 * @param {TestContext} t
 * @param {import('../../demo/server/endpoint.mjs').EndpointOptions} [options]
 */
export async function serveSignups(t, options = {}) {
  const signupsFile = options.signupsFile ?? join(await folderFor(t), 'data', 'signups.jsonl');
  const signups = { rateLimit: /** @type {const} */ (false), answerAfterMs: 0, ...options.signups };
  const origin = await serve(t, { ...options, signupsFile, signups });
  return { origin, signupsFile, rows: () => rowsOf(signupsFile) };
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, any>[]>}
 */
export async function rowsOf(file) {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

let keys = 0;

/**
 * A sign-up as a person sends it, with a key of its own.
 *
 * @param {Record<string, unknown>} [changes]
 */
export function signup(changes) {
  keys += 1;
  return {
    email: 'robin@example.org',
    idempotencyKey: `attempt-${process.pid}-${keys}`,
    elapsedMs: 5_000,
    widget: 'signup-form',
    website: '',
    ...changes,
  };
}

/**
 * @param {string} origin Or an origin with a prefix of faults.
 * @param {unknown} body
 */
export async function post(origin, body) {
  const response = await fetch(`${origin}/v1/signups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/**
 * The status of a request whose path goes out exactly as it stands here; `fetch` would tidy it.
 *
 * @param {string} origin
 * @param {string} path
 * @returns {Promise<number>}
 */
export function statusOfRaw(origin, path) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('end', () => resolve(Number(answer.split(' ')[1])));
    socket.on('error', reject);
  });
}
