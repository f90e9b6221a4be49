import { FaqList } from '../widgets/faq-list/faq-list.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'faq-list': FaqList;
  }
}

register('faq-list', FaqList);
