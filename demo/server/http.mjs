// @ts-check
/** What every server of the demo shares: listening, and turning a handler's reply into a complete HTTP answer. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string | undefined>} [headers] An undefined value takes a default header away.
 * @property {Buffer | string} [body]
 * @property {(response: Response, body: Buffer) => void} [write] Writes the body, in place of sending it whole.
 */

/**
 * Answers one request. Undefined means that the handler has dealt with the response itself.
 *
 * @typedef {(request: Request, response: Response) => Promise<Reply | undefined>} Handler
 */

/** @typedef {(line: string) => void} Log */

/**
 * The path as it was sent. Not by `new URL()`, which resolves `..` before anybody can refuse it, and reads the
 * `x` of `//x/y` as a host.
 *
 * @param {Request} request
 */
export function pathOf(request) {
  return (request.url ?? '/').split(/[?#]/, 1)[0] || '/';
}

/** @param {Request} request */
export function isRead(request) {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * @param {number} status
 * @param {unknown} value
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
export function json(status, value, headers) {
  const type = 'application/json; charset=utf-8';
  return {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * @param {number} status
 * @param {string} error One sentence for the person who reads the answer.
 * @param {Record<string, string>} [headers]
 */
export function problem(status, error, headers) {
  return json(status, { error }, headers);
}

/**
 * What the browser asks before it sends a request that a plain link or form could not send.
 *
 * @param {string} methods
 * @returns {Reply}
 */
export function preflight(methods) {
  return {
    status: 204,
    headers: {
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  };
}

/**
 * The body as text, or undefined when it is longer than `limit` bytes. What lies beyond the limit is not kept:
 * Node discards it once the answer is out.
 *
 * @param {Request} request
 * @param {number} limit
 * @returns {Promise<string | undefined>}
 */
export async function readBody(request, limit) {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let length = 0;
    request.on('data', (/** @type {Buffer} */ chunk) => {
      length += chunk.length;
      if (length > limit) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The client left before its request was complete.')));
  });
}

/**
 * A server on this machine that answers with `handle`. Taking it down and up again keeps its port.
 *
 * @param {Handler} handle
 * @param {{ headers?: Record<string, string>, log?: Log }} [options] `headers` go with every answer.
 */
export function createHost(handle, { headers = {}, log = console.error } = {}) {
  let port = 0;
  let host = '';

  const server = createServer(async (request, response) => {
    try {
      const reply = await handle(request, response);
      if (reply) send(request, response, { ...reply, headers: { ...headers, ...reply.headers } });
    } catch (error) {
      // A client that has left needs no answer, and nothing is wrong here.
      if (response.destroyed) return;
      log(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`);
      const apology = problem(500, 'Something went wrong in this server; its log says what.');
      if (response.headersSent) response.destroy();
      else send(request, response, { ...apology, headers: { ...headers, ...apology.headers } });
    }
  });

  async function start() {
    server.listen(port, host);
    await once(server, 'listening');
  }

  async function stop() {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  return {
    /**
     * @param {number} [wanted] Port; 0 is any free one.
     * @param {string} [address]
     * @returns {Promise<{ url: string, port: number }>}
     */
    async listen(wanted = 0, address = '127.0.0.1') {
      [port, host] = [wanted, address];
      await start();
      port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port };
    },
    /** Connections are refused until `resume`. */
    pause: stop,
    async resume() {
      if (!server.listening) await start();
    },
    close: stop,
  };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Reply} reply
 */
function send(request, response, reply) {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? Buffer.alloc(0));
  const headers = present({ 'content-length': String(body.length), ...reply.headers });
  if (reply.status === 200 && isRead(request)) {
    headers.etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    if (isUnchanged(request, headers)) {
      delete headers['content-length'];
      delete headers['content-type'];
      response.writeHead(304, headers).end();
      return;
    }
  }
  if (reply.status === 204) delete headers['content-length'];
  response.writeHead(reply.status, headers);
  if (request.method === 'HEAD' || reply.status === 204) response.end();
  else if (reply.write) reply.write(response, body);
  else response.end(body);
}

/** @param {Record<string, string | undefined>} headers */
function present(headers) {
  /** @type {Record<string, string>} */
  const result = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) result[name] = value;
  return result;
}

/**
 * @param {Request} request
 * @param {Record<string, string>} headers
 */
function isUnchanged(request, headers) {
  const known = request.headers['if-none-match'];
  if (known !== undefined) {
    // The comparison is the weak one, because proxies that compress on the way weaken the tag.
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(headers.etag);
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Date.parse(headers['last-modified'] ?? '') <= since;
}
