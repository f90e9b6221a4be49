import { CrisisResources } from '../widgets/crisis-resources/crisis-resources.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'crisis-resources': CrisisResources;
  }
}

register('crisis-resources', CrisisResources);
