// @ts-check
/**
 * Misbehaviour on demand, for tests, stories and curious people.
 *
 * `/with/<settings>/v1/…` is answered as `/v1/…` would be, but with the settings' faults. The settings are in the
 * URL and not in the server, so that many tests share one server. A prefix may follow another one; both hold.
 *
 * Where a test has to switch behaviour behind one and the same URL there are gates: `/with/gate-KEY/v1/…` behaves as
 * `POST /gates/KEY` with `{"spec": "…"}` told it last, `DELETE` ends that, and `GET` lists the requests that came.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FORMS, SpecError, activeOf, faultOf, readSpec, replacementOf } from './fault-settings.mjs';
import { json, preflight, problem, readBody } from './http.mjs';

/**
 * @typedef {import('./http.mjs').Request} Request
 * @typedef {import('./http.mjs').Response} Response
 * @typedef {import('./http.mjs').Reply} Reply
 * @typedef {import('./fault-settings.mjs').Spec} Spec
 */

/** @typedef {(request: Request, path: string) => Promise<Reply>} Answer */

/**
 * @typedef {object} Gate
 * @property {string} spec
 * @property {{ method: string, path: string, headers: import('node:http').IncomingHttpHeaders, at: number }[]} requests
 *   The newest, oldest first; `at` is milliseconds since 1970.
 */

const REQUESTS_KEPT = 1_000;

/** @param {Answer} answer How a request is answered without faults. */
export function createFaults(answer) {
  /** How often requests failed, by key and path. @type {Map<string, number>} */
  const failures = new Map();
  /** @type {Map<string, Gate>} */
  const gates = new Map();

  /** @param {string} key */
  function gateOf(key) {
    const gate = gates.get(key) ?? { spec: '', requests: [] };
    gates.set(key, gate);
    return gate;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} path
   * @returns {Promise<Reply | undefined>}
   */
  async function handle(request, response, path) {
    const gate = /^\/gates\/([\w.-]+)$/.exec(path);
    if (gate) return control(request, gate[1]);

    /** @type {Spec[]} */
    let specs;
    let target = path;
    try {
      [specs, target] = unwrap(path);
      specs = specs.flatMap((spec) =>
        spec.gate ? [spec, readSpec(enter(spec.gate, request, target))] : [spec],
      );
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      // The preflight succeeds, or the page would never see the message.
      return request.method === 'OPTIONS' ? answer(request, path) : problem(400, error.message);
    }
    return misbehave(request, response, target, specs.filter(appliesTo(target)));
  }

  /**
   * Notes the request; the specification that holds in the gate now.
   *
   * @param {string} key
   * @param {Request} request
   * @param {string} path
   */
  function enter(key, request, path) {
    const gate = gateOf(key);
    gate.requests.push({ method: request.method ?? '', path, headers: request.headers, at: Date.now() });
    gate.requests.splice(0, gate.requests.length - REQUESTS_KEPT);
    return gate.spec;
  }

  /**
   * @param {Request} request
   * @param {string} key
   */
  async function control(request, key) {
    const methods = 'GET, POST, DELETE, OPTIONS';
    const gate = gateOf(key);
    switch (request.method) {
      case 'OPTIONS':
        return preflight(methods);
      case 'POST':
        try {
          gate.spec = specIn(await readBody(request, 10_000));
        } catch (error) {
          if (error instanceof SpecError) return problem(400, error.message);
          throw error;
        }
        return json(200, gate);
      case 'DELETE':
        gate.spec = '';
        return json(200, gate);
      case 'GET':
        return json(200, gate);
      default:
        return problem(405, `A gate takes ${methods}.`, { allow: methods });
    }
  }

  /** @type {(spec: Spec, path: string) => boolean} */
  function isFailing({ fail }, path) {
    if (!fail) return true;
    const counter = `${fail.key} ${path}`;
    const count = failures.get(counter) ?? 0;
    if (count >= fail.times) return false;
    failures.set(counter, count + 1);
    return true;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} path
   * @param {Spec[]} specs
   * @returns {Promise<Reply | undefined>}
   */
  async function misbehave(request, response, path, specs) {
    // A preflight is no try: it uses up no failure, and only what holds for every request concerns it.
    const isPreflight = request.method === 'OPTIONS';
    const fault = faultOf(specs.flatMap((spec) => activeOf(spec, !isPreflight && isFailing(spec, path))));
    /** @type {(reply: Reply) => Reply} */
    const edited = (reply) => fault.edits.reduce((changed, edit) => edit(changed), reply);
    if (isPreflight) return edited(await answer(request, path));

    if (!(await patiently(fault.delay, response))) return undefined;
    if (fault.cut === 'hang') return undefined;
    if (fault.cut === 'drop') return void request.socket.destroy();
    const reply = replacementOf(fault) ?? (await answer(request, path));
    if (fault.cut === 'lose-answer') return void request.socket.destroy();
    return edited(reply);
  }

  return { handle };
}

/**
 * Takes the prefixes off.
 *
 * @param {string} path
 * @returns {[specs: Spec[], path: string]}
 */
function unwrap(path) {
  const prefix = /^\/with\/([^/]*)(\/.*)$/.exec(path);
  if (!prefix) return [[], path];
  const [specs, target] = unwrap(prefix[2]);
  return [[readSpec(prefix[1]), ...specs], target];
}

/** @type {(path: string) => (spec: Spec) => boolean} */
function appliesTo(path) {
  return ({ only }) => only.length === 0 || only.some((ending) => path.endsWith(ending));
}

/**
 * @param {string | undefined} body Of a request to a gate.
 * @returns {string}
 */
function specIn(body) {
  /** @type {unknown} */
  let spec;
  try {
    ({ spec } = JSON.parse(body ?? ''));
  } catch {
    // Said below.
  }
  if (typeof spec !== 'string') {
    throw new SpecError(`A gate takes {"spec": "…"}, and settings are ${FORMS.join(', ')}.`);
  }
  if (readSpec(spec).gate) throw new SpecError('A gate cannot lead to another gate.');
  return spec;
}

/**
 * Waits; false when the client has left meanwhile.
 *
 * @param {number} ms
 * @param {Response} response
 */
export async function patiently(ms, response) {
  if (ms === 0) return true;
  if (response.destroyed) return false;
  const left = new AbortController();
  const leave = () => left.abort();
  response.once('close', leave);
  try {
    await pause(ms, undefined, { signal: left.signal });
    return true;
  } catch {
    return false;
  } finally {
    response.off('close', leave);
  }
}
