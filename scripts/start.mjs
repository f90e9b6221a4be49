// @ts-check
// Runs the demo: builds the widgets, then serves the publisher's content, the clinic's site and the built files, each
// at an origin of its own, as they are in real life.
//   --no-build              serves what was built before
//   --wordpress, --ghost    starts a real one beside them, with the same articles
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEndpoint } from '../demo/server/endpoint.mjs';
import { createStaticServer } from '../demo/server/static.mjs';
import { npmCall } from './npm.mjs';
import { demoEntries } from './servers/content.mjs';
import { kinds, names, startServers } from './servers/start.mjs';
import { openWorkspace } from './servers/workspace.mjs';
import { sourceColumns } from './servers/columns.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdnFolder = join(root, 'cdn');
const signupsFile = resolve(process.env.SIGNUPS_FILE || join(root, 'demo', '.data', 'signups.jsonl'));
const SLOW_MS = 3_000;
/** How many ports to try when one is taken. */
const PORTS_TRIED = 50;

/** Something that the person at the keyboard can mend; the message says how. */
class Trouble extends Error {}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

try {
  if (!process.argv.includes('--no-build')) await build();
  if (!stopping.signal.aborted) await serve();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
// npm passes Ctrl-C on to a process that has had it already. Without somebody at home, the second one kills.
if (stopping.signal.aborted) await pause(200);

async function build() {
  const { command, args, shell } = npmCall(['run', 'build:cdn']);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: stopping.signal,
    shell,
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Trouble('The widgets could not be built; what npm says above tells why.');
}

async function serve() {
  if (!existsSync(join(cdnFolder, 'embed.js'))) {
    console.warn(
      'There is no cdn/embed.js yet, so the pages will show no widgets: start without --no-build.',
    );
  }
  const endpoint = createEndpoint({ signupsFile, faults: true });
  const cdn = createStaticServer({ root: cdnFolder, cors: true });
  const running = [endpoint, cdn];
  const wanted = kinds.filter((kind) => process.argv.includes(`--${kind}`));
  const workspace = wanted.length > 0 ? openWorkspace(stopping.signal) : undefined;
  try {
    const content = await listen(endpoint, 'ENDPOINT_PORT', 4810);
    const files = await listen(cdn, 'CDN_PORT', 4830);
    const footer = readFileSync(join(root, 'demo', 'parts', 'footer.html'), 'utf8');
    const servers = workspace ? await startAsked(workspace, wanted) : { notRun: {} };
    const sources = sourceColumns(join(root, 'demo', 'parts'), content.url, servers);
    const placeholders = { endpoint: content.url, cdn: files.url, footer, sources };
    const folders = { '/bootstrap': join(root, 'node_modules/bootstrap/dist/css') };
    const site = createStaticServer({ root: join(root, 'demo', 'sites'), folders, placeholders });
    running.push(site);
    const pages = await listen(site, 'SITE_PORT', 4820);
    const { wordpress, ghost } = servers;
    const systems = [
      ...(wordpress ? [`  WordPress         ${wordpress.pretty}/wp-json (source wordpress)`] : []),
      ...(ghost ? [`  Ghost             ${ghost.url}/ (source ghost, content-key ${ghost.key})`] : []),
    ];

    console.log(`
The demo is running.

  Clinic site       ${pages.url}/${pages.note}
  Content endpoint  ${content.url}/v1${content.note}
  Widgets           ${files.url}/embed.js${files.note}
  Embed builder     ${files.url}/builder/#endpoint=${encodeURIComponent(`${content.url}/v1`)}
${[`  Four sources      ${pages.url}/sources.html`, ...systems].join('\n')}
  Sign-ups go to    ${relative(process.cwd(), signupsFile)}

Ctrl-C stops it.`);
    const keyboard = process.stdin.isTTY ? listenToKeys(endpoint) : undefined;
    await once(stopping.signal, 'abort');
    keyboard?.close();
  } finally {
    await Promise.all(running.map((server) => server.close()));
    await workspace?.close();
  }
}

/**
 * @param {import('./servers/workspace.mjs').Workspace} workspace
 * @param {readonly import('./servers/start.mjs').Kind[]} wanted
 * @returns {Promise<import('./servers/start.mjs').Started>}
 */
async function startAsked(workspace, wanted) {
  console.log(`Starting ${wanted.map((kind) => names[kind]).join(' and ')}, which takes a minute or two …`);
  const servers = await startServers(workspace, { wanted, posts: await demoEntries() });
  for (const kind of wanted) {
    if (servers.notRun[kind]) console.warn(`${names[kind]} is not running: ${servers.notRun[kind]}.`);
  }
  return servers;
}

/**
 * @param {{ listen(port: number): Promise<{ url: string, port: number }> }} server
 * @param {string} variable Environment variable that names the port.
 * @param {number} usual
 * @returns {Promise<{ url: string, note: string }>}
 */
async function listen(server, variable, usual) {
  const wanted = Number(process.env[variable] || usual);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Trouble(`${variable} is a port, a number up to 65535, and not "${process.env[variable]}".`);
  }
  for (let port = wanted; ; port += 1) {
    try {
      const { url } = await server.listen(port);
      return { url, note: port === wanted ? '' : `   (port ${wanted} is taken)` };
    } catch (error) {
      const { code, syscall, message } = /** @type {NodeJS.ErrnoException} */ (error);
      const isTaken = code === 'EADDRINUSE';
      if (isTaken && port < Math.min(wanted + PORTS_TRIED, 65_535)) continue;
      const reason = isTaken ? `ports ${wanted} to ${port} are all taken` : message;
      const remedy = syscall === 'listen' ? ` ${variable} chooses another port.` : '';
      throw new Trouble(`The demo cannot start: ${reason}.${remedy}`);
    }
  }
}

/**
 * Lets a person see what the widgets do when the endpoint is down or slow.
 *
 * @param {ReturnType<typeof createEndpoint>} endpoint
 */
function listenToKeys(endpoint) {
  /** @param {string} key */
  async function press(key) {
    switch (key) {
      case 'd':
        await endpoint.pause();
        return 'The endpoint is down.';
      case 'u':
        endpoint.slowDown(0);
        await endpoint.resume();
        return 'The endpoint is up.';
      case 's':
        endpoint.slowDown(SLOW_MS);
        await endpoint.resume();
        return `The endpoint takes ${SLOW_MS / 1000} seconds for every answer.`;
      default:
        return help;
    }
  }

  const help = 'Type d, u or s and press Enter: the endpoint goes down, comes up again, or becomes slow.';
  console.log(help);
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    press(line.trim().toLowerCase()).then(console.log, (error) =>
      console.error(`That did not work: ${error.message}.`),
    );
  });
  return lines;
}
