// @ts-check
/** Starts the real servers, and says which could not be started and why. */
import { startGhost } from './ghost.mjs';
import { startMailSink } from './smtp.mjs';
import { startMariaDb } from './mariadb.mjs';
import { CannotRun } from './workspace.mjs';
import { startWordPress } from './wordpress.mjs';

export const kinds = /** @type {const} */ (['wordpress', 'ghost']);
export const names = { wordpress: 'WordPress', ghost: 'Ghost' };

/**
 * @typedef {(typeof kinds)[number]} Kind
 *
 * @typedef {object} Started
 * @property {import('./wordpress.mjs').WordPress} [wordpress]
 * @property {Awaited<ReturnType<typeof startGhost>>} [ghost]
 * @property {Awaited<ReturnType<typeof startMailSink>>} [mails] Where Ghost's mail goes.
 * @property {Partial<Record<Kind, string>>} notRun Why not.
 */

/**
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {object} options
 * @param {readonly string[]} options.wanted Names of `kinds`.
 * @param {readonly import('./content.mjs').Entry[]} options.posts
 * @param {Partial<Record<Kind, number>>} [options.ports]
 * @returns {Promise<Started>} What cannot run here is named; what fails to start throws.
 */
export async function startServers(workspace, { wanted, posts, ports = {} }) {
  /** @type {Started} */
  const started = { notRun: {} };
  const chosen = kinds.filter((kind) => wanted.includes(kind));
  const unless = async (/** @type {readonly Kind[]} */ needed, /** @type {() => Promise<void>} */ start) => {
    try {
      await start();
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      for (const kind of needed) started.notRun[kind] = error.message;
    }
  };
  let socket = '';
  await unless(chosen, async () => {
    if (chosen.length > 0) socket = await startMariaDb(workspace, [...chosen]);
  });
  if (!socket) return started;
  const starters = {
    async wordpress() {
      started.wordpress = await startWordPress(workspace, {
        socket,
        posts,
        ...(ports.wordpress !== undefined && { port: ports.wordpress }),
      });
    },
    async ghost() {
      const mails = await startMailSink();
      workspace.onClose(mails.close);
      started.ghost = await startGhost(workspace, {
        socket,
        posts,
        mailPort: mails.port,
        ...(ports.ghost !== undefined && { port: ports.ghost }),
      });
      started.mails = mails;
    },
  };
  await Promise.all(chosen.map((kind) => unless([kind], starters[kind])));
  return started;
}
