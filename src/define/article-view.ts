import { ArticleView } from '../widgets/article-view/article-view.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}

register('article-view', ArticleView);
