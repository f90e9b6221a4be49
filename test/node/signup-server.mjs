// @ts-check
// A server in a process of its own, for a test to kill: node signup-server.mjs FILE
import { createEndpoint } from '../../demo/server/endpoint.mjs';

const endpoint = createEndpoint({
  signupsFile: process.argv[2],
  signups: { rateLimit: false, answerAfterMs: 0 },
});
process.send?.((await endpoint.listen()).url);
