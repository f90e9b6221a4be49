import { ContentClient, type ContentClientOptions } from '../client/index.js';
import { memoryTransport, type MemoryTransport, type Routes } from './memory-transport.js';

/** Where the client of `testClient` believes to be: no such host exists. */
export const TEST_ENDPOINT = 'https://content.test/v1';

/**
 * The real client over an endpoint in memory. A second try follows at once, so that no test waits; all else is as
 * on a page.
 */
export const testClient = (
  routes: Routes = {},
  { timing, ...options }: Partial<Omit<ContentClientOptions, 'transport'>> = {},
): { readonly client: ContentClient; readonly transport: MemoryTransport } => {
  const transport = memoryTransport(routes);
  const client = new ContentClient({
    endpoint: TEST_ENDPOINT,
    ...options,
    timing: { backoff: 0, ...timing },
    transport,
  });
  return { client, transport };
};
