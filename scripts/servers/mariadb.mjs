// @ts-check
/** A MariaDB of our own: its data in a folder of the run, reached by a socket in it, and by nothing else. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from './debian.mjs';
import { run } from './workspace.mjs';

/** The name and the password of the one user, who is known in this database only. */
export const USER = 'widgets';
export const PASSWORD = 'only-for-tests';

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string[]} databases
 * @returns {Promise<string>} The path of its socket.
 */
export async function startMariaDb(workspace, databases) {
  const { scratch, signal } = workspace;
  // Not the package mariadb-server, which starts a service of the system.
  await install(
    ['mariadb-server-core', 'mariadb-client-core'],
    ['/usr/sbin/mariadbd', '/usr/bin/my_print_defaults'],
    signal,
  );
  const folder = join(scratch, 'mariadb');
  const data = join(folder, 'data');
  await mkdir(data, { recursive: true });
  // Started by root, it refuses to run as root unless told.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await run(
    '/usr/bin/mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
      ...user,
    ],
    { signal },
  );
  const socket = join(folder, 'socket');
  const first = join(folder, 'first.sql');
  await writeFile(
    first,
    databases
      .map((name) => `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4;\n`)
      .concat(
        `CREATE USER '${USER}'@'localhost' IDENTIFIED BY '${PASSWORD}';\n`,
        `GRANT ALL ON *.* TO '${USER}'@'localhost';\n`,
      )
      .join(''),
  );
  await workspace.start(
    'MariaDB',
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--init-file=${first}`,
      '--skip-networking',
      // What is lost with the power is only what this run has made.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--innodb-buffer-pool-size=64M',
      ...user,
    ],
    { ready: /ready for connections/ },
  );
  return socket;
}
