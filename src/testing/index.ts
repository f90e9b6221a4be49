/** What tests and stories are made with: a content endpoint in memory, and documents for it. */
export * as fixtures from './fixtures.js';
export {
  inTurn,
  memoryTransport,
  networkFailure,
  noAnswer,
  type Answerer,
  type MemoryRequest,
  type MemoryTransport,
  type Reply,
  type Routes,
} from './memory-transport.js';
export { TEST_ENDPOINT, testClient } from './test-client.js';
