import { createContext } from '@lit/context';
import type { ContentClient } from '../client/index.js';

/**
 * How a widget finds its client. The key is a registered symbol, so that two copies of the library on one
 * page understand each other; the 1 is the version of the client's methods, not of the library.
 */
export const clientContext = createContext<ContentClient | undefined>(Symbol.for('clinic-widgets/client/1'));
