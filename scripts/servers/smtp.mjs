// @ts-check
/** A mail server on this machine that delivers nothing: it keeps what it is given for the tests to look at. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** @typedef {{ to: string[], text: string }} Mail */

/** @returns {Promise<{ port: number, mails: Mail[], next: (to: string, signal?: AbortSignal) => Promise<Mail>, close: () => Promise<void> }>} */
export async function startMailSink() {
  /** @type {Mail[]} */
  const mails = [];
  /** @type {Set<() => void>} */
  const waiting = new Set();
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();

  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    talk(socket, (mail) => {
      mails.push(mail);
      for (const look of waiting) look();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    mails,
    /** The first mail to this address, which may have come already. */
    async next(to, signal) {
      for (;;) {
        const mail = mails.find((one) => one.to.includes(to));
        if (mail) return mail;
        await new Promise((resolve, reject) => {
          const look = () => {
            waiting.delete(look);
            resolve(undefined);
          };
          waiting.add(look);
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
      }
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * As much of RFC 5321 as a program needs that sends mail.
 *
 * @param {import('node:net').Socket} socket
 * @param {(mail: Mail) => void} deliver
 */
function talk(socket, deliver) {
  /** @type {string[]} */
  let to = [];
  let rest = '';
  let isData = false;
  const say = (/** @type {string} */ line) => socket.write(`${line}\r\n`);

  const obey = (/** @type {string} */ line) => {
    const [verb = ''] = line.toUpperCase().split(' ');
    if (verb === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    if (verb === 'RSET' || verb === 'MAIL') to = [];
    isData = verb === 'DATA';
    say({ QUIT: '221 Bye', DATA: '354 Go on' }[verb] ?? '250 Fine');
    if (verb === 'QUIT') socket.end();
  };

  say('220 A sink');
  socket.setEncoding('utf8').on('data', (text) => {
    rest += text;
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n';
      const at = rest.indexOf(end);
      if (at < 0) return;
      const piece = rest.slice(0, at);
      rest = rest.slice(at + end.length);
      if (!isData) obey(piece);
      else {
        isData = false;
        deliver({ to, text: plain(piece) });
        say('250 Kept');
      }
    }
  });
}

/** Quoted-printable, in which links of mails are broken into lines. @param {string} text */
function plain(text) {
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
