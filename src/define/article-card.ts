import { ArticleCard } from '../widgets/article-card/article-card.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}

register('article-card', ArticleCard);
