// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderFor } from './serving.mjs';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} [ports]
 */
async function start(t, ports) {
  const SIGNUPS_FILE = join(await folderFor(t), 'signups.jsonl');
  const free = { ENDPOINT_PORT: '0', SITE_PORT: '0', CDN_PORT: '0' };
  const child = spawn(process.execPath, [script, '--no-build'], {
    env: { ...process.env, SIGNUPS_FILE, ...free, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Ctrl-C stops it.')) resolve(undefined);
      });
    }
  });
  const ended = once(child, 'close');
  await Promise.race([ready, ended]);
  return { child, ended, output: () => output };
}

/** @param {import('node:test').TestContext} t */
async function takenPort(t) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

describe('npm start', () => {
  it('serves content, site and built files at three origins, and says where', async (t) => {
    const { output } = await start(t);
    const urls = output().match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
    assert.equal(new Set(urls).size, 3);
    assert.match(output(), /Sign-ups go to .*signups\.jsonl/);
    for (const url of urls) assert.ok((await fetch(url)).status < 500);
  });

  it('offers the builder with the endpoint filled in, on the console and on the clinic’s first page', async (t) => {
    const { output } = await start(t);
    const [, endpoint] = /Content endpoint +(\S+\/v1)\s/.exec(output()) ?? [];
    const [, cdn] = /Widgets +(\S+)\/embed\.js/.exec(output()) ?? [];
    const [, site] = /Clinic site +(\S+)/.exec(output()) ?? [];
    assert.ok(endpoint && cdn && site);
    const builder = `${cdn}/builder/#endpoint=`;
    assert.ok(output().includes(`${builder}${encodeURIComponent(endpoint)}`));
    assert.ok((await (await fetch(site)).text()).includes(`href="${builder}${endpoint}"`));
  });

  it('has no keys to press where nobody can press them', async (t) => {
    const { output } = await start(t);
    assert.doesNotMatch(output(), /press Enter/);
  });

  it('takes the next port when one is taken', async (t) => {
    const taken = await takenPort(t);
    const { output } = await start(t, { SITE_PORT: String(taken) });
    const [, port] = /Clinic site +http:\/\/127\.0\.0\.1:(\d+)\//.exec(output()) ?? [];
    assert.ok(Number(port) > taken);
    assert.match(output(), new RegExp(`port ${taken} is taken`));
  });

  it('says in one sentence what is wrong with a port', async (t) => {
    const { ended, output } = await start(t, { CDN_PORT: 'many' });
    assert.equal((await ended)[0], 1);
    assert.match(output(), /CDN_PORT is a port/);
    assert.doesNotMatch(output(), /\n {4}at /);
  });

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    it(`ends well on ${signal}`, { skip: process.platform === 'win32' }, async (t) => {
      const { child, ended, output } = await start(t);
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/v1/.exec(output()) ?? [];
      // A request that is under way does not hold it up.
      const waiting = assert.rejects(fetch(url.replace('/v1', '/with/hang/v1/articles.json')));
      await fetch(`${url}/articles.json`);
      child.kill(signal);
      child.kill(signal);
      assert.deepEqual(await ended, [0, null]);
      await waiting;
    });
  }
});
