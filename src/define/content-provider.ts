import { ContentProvider } from '../widgets/content-provider/content-provider.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'content-provider': ContentProvider;
  }
}

register('content-provider', ContentProvider);
