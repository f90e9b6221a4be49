import { AddictionComparisonTable } from '../widgets/addiction-comparison-table/addiction-comparison-table.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'addiction-comparison-table': AddictionComparisonTable;
  }
}

register('addiction-comparison-table', AddictionComparisonTable);
