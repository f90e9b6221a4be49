// @ts-check
/**
 * A real WordPress, as Debian packages it, on PHP's own web server: one installation at two origins, of which the one
 * has pretty permalinks and the other has none.
 */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, unpack } from './debian.mjs';
import { PASSWORD, USER } from './mariadb.mjs';
import { freePort, run } from './workspace.mjs';

const own = fileURLToPath(new URL('wordpress/', import.meta.url));
/** What the articles name beside them. */
const images = fileURLToPath(new URL('../../demo/content/v1/images/', import.meta.url));

/**
 * @typedef {object} WordPress
 * @property {string} version
 * @property {string} pretty Origin at which it has pretty permalinks.
 * @property {string} plain Origin at which it has none.
 * @property {Record<string, number>} categories Ids by slug.
 * @property {Record<string, number>} tags
 */

/** The zone of the site's clock, in which posts are dated. @param {string} date */
const timeOf = (date) => (date.includes('T') ? date.slice(0, 19).replace('T', ' ') : `${date} 09:00:00`);

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {object} options
 * @param {string} options.socket Of its database, called `wordpress`.
 * @param {readonly import('./content.mjs').Entry[]} options.posts
 * @param {number} [options.port] Of the origin with pretty permalinks; any, if it is not given.
 * @returns {Promise<WordPress>}
 */
export async function startWordPress(workspace, { socket, posts, port }) {
  const { scratch, signal, start } = workspace;
  await install(['php-cli', 'php-mysql', 'php-xml', 'php-gd'], ['/usr/bin/php'], signal);
  const unpacked = join(scratch, 'wordpress');
  // Without its dependencies, which would bring Apache.
  await unpack(['wordpress', 'wordpress-theme-twentytwentythree'], unpacked, workspace);
  const site = join(unpacked, 'usr/share/wordpress');
  await cp(join(own, 'wp-config.php'), join(site, 'wp-config.php'));
  await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
  await cp(join(own, 'mu-plugin.php'), join(site, 'wp-content/mu-plugins/widgets.php'));
  // Articles say `../images/…`, which from a post is the site's root.
  await cp(images, join(site, 'images'), { recursive: true });
  const theme = 'wp-content/themes/twentytwentythree';
  await cp(join(unpacked, 'var/lib/wordpress', theme), join(site, theme), { recursive: true }).catch(
    () => undefined,
  );

  const ports = { pretty: port ?? (await freePort()), plain: await freePort() };
  const envOf = (/** @type {'pretty' | 'plain'} */ kind) => ({
    CW_ROOT: site,
    CW_HOME: `http://127.0.0.1:${ports[kind]}`,
    CW_PERMALINKS: kind,
    CW_DB_SOCKET: socket,
    CW_DB_USER: USER,
    CW_DB_PASSWORD: PASSWORD,
    // Pages have many widgets, each with a request of its own, and WordPress asks itself.
    PHP_CLI_SERVER_WORKERS: '4',
  });
  const wanted = {
    title: 'Harbor Lane Health (fictitious)',
    posts: posts.map(({ published, updated, ...post }) => ({
      ...post,
      date: timeOf(published),
      modified: timeOf(updated ?? published),
    })),
  };
  // Compiled once: what a site's web server does by itself.
  const php = ['-d', 'memory_limit=256M', '-d', 'display_errors=stderr', '-d', 'opcache.enable_cli=1'];
  const said = await run('/usr/bin/php', [...php, join(own, 'install.php')], {
    env: envOf('pretty'),
    input: JSON.stringify(wanted),
    signal,
  });
  await Promise.all(
    /** @type {const} */ (['pretty', 'plain']).map((kind) =>
      start(
        `WordPress (${kind})`,
        '/usr/bin/php',
        [...php, '-S', `127.0.0.1:${ports[kind]}`, '-t', site, join(own, 'router.php')],
        { env: envOf(kind), ready: /Development Server .* started/ },
      ),
    ),
  );
  const { version, categories, tags } = JSON.parse(said.slice(said.lastIndexOf('\n') + 1));
  return { version, pretty: envOf('pretty').CW_HOME, plain: envOf('plain').CW_HOME, categories, tags };
}
