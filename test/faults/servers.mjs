// @ts-check
/**
 * Servers that fail, as `testServers.faults`, for tests that run in browsers.
 *
 * **Endpoints**: `POST /endpoints` makes one at an origin of its own and answers `{"id", "origin"}`, so that what one
 * of them leaves hanging takes no connection from another. Its faults are those of the demo's. After
 * `POST /endpoints/ID/down` it refuses connections, until `POST /endpoints/ID/up`.
 *
 * **A sign-up service that loses answers**: `POST /services` with `{"seed"}` answers `{"id", "origin"}`. Each person
 * signs up at `ORIGIN/PERSON/v1/signups`. Of the requests 15 % never get there, and of as many the answer is lost after
 * they were carried out; which ones, the seed decides. `POST /services/ID/offline` with a list of people is the lines
 * that are down, `GET /services/ID/rows` what has been kept: addresses, one a row.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpoint } from '../../demo/server/endpoint.mjs';
import { createHost, json, pathOf, preflight, problem, readBody } from '../../demo/server/http.mjs';
import { createSignups } from '../../demo/server/signups.mjs';
import { listenOnKeptPort } from '../support/kept-port.mjs';

const OPEN = { 'access-control-allow-origin': '*' };
const LOST = 0.3;

/** @typedef {{ close: () => Promise<void> } & Record<string, any>} Running */

export async function startFaultServers() {
  /** @type {Map<string, Running>} */
  const running = new Map();
  const scratch = await mkdtemp(join(tmpdir(), 'clinic-widgets-faults-'));

  /** @type {Record<string, (body: string) => Promise<Running>>} */
  const kinds = {
    async endpoints() {
      const endpoint = createEndpoint({ faults: true, log: () => {} });
      const { url } = await listenOnKeptPort(endpoint.listen);
      return { origin: url, down: endpoint.pause, up: endpoint.resume, close: endpoint.close };
    },
    services: (body) => losingService(join(scratch, `${running.size}.jsonl`), JSON.parse(body).seed),
  };

  const control = createHost(
    async (request) => {
      const [, kind = '', id = '', action = ''] = pathOf(request).split('/');
      if (request.method === 'OPTIONS') return preflight('GET, POST, OPTIONS');
      const body = (await readBody(request, 1_000_000)) ?? '';
      const make = kinds[kind];
      if (!make) return problem(404, `There are no ${kind}.`);
      if (!id) {
        const made = await make(body);
        const name = String(running.size);
        running.set(name, made);
        return json(200, { id: name, origin: made.origin });
      }
      return json(200, { result: await running.get(id)?.[action]?.(body) });
    },
    { headers: OPEN },
  );
  const { url } = await control.listen(0);
  return {
    url,
    async close() {
      await control.close();
      await Promise.all(Array.from(running.values(), (server) => server.close()));
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/**
 * @param {string} file
 * @param {string} seed
 * @returns {Promise<Running>}
 */
async function losingService(file, seed) {
  const signups = createSignups({ file, minElapsedMs: 0, answerAfterMs: 0, rateLimit: false });
  await signups.open();
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {Set<string>} */
  let offline = new Set();

  const host = createHost(
    async (request) => {
      if (request.method === 'OPTIONS') return preflight('POST, OPTIONS');
      const [, person = ''] = pathOf(request).split('/');
      const count = (sent.get(person) ?? 0) + 1;
      sent.set(person, count);
      const luck = chance(`${seed} ${person} ${count}`);
      if (offline.has(person) || luck < LOST / 2) return void request.socket.destroy();
      const reply = await signups.take(request);
      if (luck < LOST) return void request.socket.destroy();
      return reply;
    },
    { headers: OPEN },
  );
  const { url } = await host.listen(0);
  return {
    origin: url,
    offline: (/** @type {string} */ body) => void (offline = new Set(JSON.parse(body))),
    async rows() {
      await signups.close();
      const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line).email);
    },
    async close() {
      await host.close();
      await signups.close();
    },
  };
}

/**
 * The same number from 0 to 1 for the same text.
 *
 * @param {string} text
 */
function chance(text) {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
