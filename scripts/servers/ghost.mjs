// @ts-check
/**
 * A real Ghost, from npm, on a Node of the version that it asks for, likewise from npm. It is set up through its own
 * Admin API, as its first editor would do it, and sends its mail to a sink of ours.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { npmCall } from '../npm.mjs';
import { PASSWORD, USER } from './mariadb.mjs';
import { CannotRun, freePort, run } from './workspace.mjs';

const GHOST = '6.65.0';
/** Ghost 6 runs on 22.23.1 and newer of 22, and on 24.20 and newer of 24. */
const NODE = '22.23.3';

const OWNER = { name: 'Harbor Lane Health Editorial Team (fictitious)', email: 'editor@clinic.example' };
const OWNER_PASSWORD = 'a phrase for tests only';

function ownNodeFits() {
  const [major = 0, minor = 0, patch = 0] = process.versions.node.split('.').map(Number);
  return (major === 22 && (minor > 23 || (minor === 23 && patch >= 1))) || (major === 24 && minor >= 20);
}

/** @param {string[]} args @param {{ cwd: string, signal: AbortSignal, env?: Record<string, string> }} options */
async function npm(args, options) {
  const { command, args: all, shell } = npmCall(args);
  return run(command, all, { ...options, shell });
}

/** @param {import('./workspace.mjs').Workspace} workspace */
async function nodeFor({ cache, signal }) {
  if (ownNodeFits()) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(cache, `node-${NODE}`);
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  console.log(`Installing Node ${NODE}, which Ghost asks for, with npm …`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  await npm(['install', `${name}@${NODE}`, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    signal,
  });
  return path;
}

/** @param {import('./workspace.mjs').Workspace} workspace @returns {Promise<string>} The folder of Ghost's program. */
async function programOf({ cache, signal }) {
  const folder = join(cache, `ghost-${GHOST}`);
  const program = join(folder, 'package');
  const stamp = join(folder, 'installed');
  if (existsSync(stamp)) return program;
  console.log(`Installing Ghost ${GHOST} with npm, once: 1,300 packages, some minutes …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Not `npm install ghost`: it depends on archives inside its own package, which npm looks for elsewhere then.
  await npm(['pack', `ghost@${GHOST}`, '--silent'], { cwd: folder, signal });
  await run('tar', ['-xzf', `ghost-${GHOST}.tgz`], { cwd: folder, signal });
  await npm(
    [
      'install',
      '--omit=dev',
      // The script of SQLite's driver, which is optional, downloads a binary. MariaDB serves.
      '--ignore-scripts',
      // Ghost is put together by another package manager, and its peers do not agree.
      '--legacy-peer-deps',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: program, signal },
  );
  await writeFile(stamp, '');
  return program;
}

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {object} options
 * @param {string} options.socket Of its database, called `ghost`.
 * @param {readonly import('./content.mjs').Entry[]} options.posts
 * @param {number} options.mailPort
 * @param {number} [options.port] Default: any.
 */
export async function startGhost(workspace, { socket, posts, mailPort, port: wanted }) {
  if (process.platform === 'win32') throw new CannotRun('is not started on Windows');
  let node, program;
  try {
    node = await nodeFor(workspace);
    program = await programOf(workspace);
  } catch (error) {
    workspace.signal.throwIfAborted();
    throw new CannotRun(`npm could not install it: ${/** @type {Error} */ (error).message}`);
  }
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const content = join(workspace.scratch, 'ghost');
  await cp(join(program, 'content'), content, { recursive: true });
  await mkdir(join(content, 'logs'), { recursive: true });
  await workspace.start('Ghost', node, [join(program, 'index.js')], {
    cwd: program,
    seconds: 300,
    ready: /Ghost booted in/,
    env: {
      NODE_ENV: 'production',
      url,
      server__host: '127.0.0.1',
      server__port: String(port),
      server__shutdownTimeout: '1000',
      database__client: 'mysql',
      database__connection__socketPath: socket,
      database__connection__user: USER,
      database__connection__password: PASSWORD,
      database__connection__database: 'ghost',
      paths__contentPath: content,
      logging__transports: '["stdout"]',
      // Nobody else is asked for anything.
      privacy__useUpdateCheck: 'false',
      privacy__useGravatar: 'false',
      privacy__useRpcPing: 'false',
      mail__transport: 'SMTP',
      mail__from: 'Harbor Lane Health <news@clinic.example>',
      mail__options__host: '127.0.0.1',
      mail__options__port: String(mailPort),
      mail__options__secure: 'false',
      mail__options__ignoreTLS: 'true',
      // A code by mail would be asked of every new session.
      security__staffDeviceVerification: 'false',
    },
  });
  const admin = await signIn(url);
  return { version: `Ghost ${GHOST}`, url, key: await fill(admin, posts) };
}

/** @typedef {(path: string, body?: unknown) => Promise<any>} Admin */

/** @param {string} url @returns {Promise<Admin>} */
async function signIn(url) {
  let cookie = '';
  /** @type {Admin} */
  const admin = async (path, body) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}/ghost/api/admin/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        origin: url,
        'accept-version': 'v6.0',
        ...(cookie && { cookie }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Ghost answered ${response.status} to ${path}: ${text}`);
    cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  };
  await admin('authentication/setup/', {
    setup: [{ ...OWNER, password: OWNER_PASSWORD, blogTitle: 'Harbor Lane Health (fictitious)' }],
  });
  await admin('session/', { username: OWNER.email, password: OWNER_PASSWORD });
  return admin;
}

/**
 * @param {Admin} admin
 * @param {readonly import('./content.mjs').Entry[]} posts
 * @returns {Promise<string>} The key for reading.
 */
async function fill(admin, posts) {
  const { integrations } = await admin('integrations/?include=api_keys', {
    integrations: [{ name: 'Widgets' }],
  });
  /** @type {Map<string, Promise<string>>} */
  const pictures = new Map();
  const upload = async (/** @type {string} */ path) => {
    const form = new FormData();
    form.set('file', new Blob([await readFile(path)], { type: 'image/webp' }), basename(path));
    return (await admin('images/upload/', form)).images[0].url;
  };
  for (const { picture, ...post } of posts) {
    if (picture && !pictures.has(picture)) pictures.set(picture, upload(picture));
    const tags = [post.category?.name, ...(post.tags ?? []).map(({ name }) => name)];
    await admin('posts/?source=html', {
      posts: [
        {
          // Ghost's titles are text, not HTML.
          title: textOf(post.title),
          slug: post.slug,
          // One card that keeps the HTML as it is: Ghost's own blocks know neither marked tables nor <details>.
          html:
            post.html && `<!--kg-card-begin: html-->${reviewOf(post)}${post.html}<!--kg-card-end: html-->`,
          ...(post.excerpt && { custom_excerpt: post.excerpt.slice(0, 300) }),
          ...(picture && {
            feature_image: await pictures.get(picture),
            feature_image_alt: post.image?.alt?.slice(0, 125),
          }),
          tags: tags.filter((name) => name !== undefined).map((name) => ({ name: textOf(name) })),
          status: post.status === 'private' ? 'draft' : 'published',
          visibility: post.password ? 'members' : 'public',
          published_at: post.published.includes('T') ? post.published : `${post.published}T12:00:00.000Z`,
        },
      ],
    });
  }
  return integrations[0].api_keys.find((/** @type {any} */ { type }) => type === 'content').secret;
}

/** Ghost has no fields for a review, so that it stands in the text. @param {import('./content.mjs').Entry} post */
const reviewOf = ({ review }) =>
  review
    ? `<p class="cw-review" data-last-reviewed="${review.lastReviewed}">Reviewed on ${review.lastReviewed}</p>`
    : '';

/** @param {string} html */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
