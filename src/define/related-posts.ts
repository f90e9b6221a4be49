import { RelatedPosts } from '../widgets/related-posts/related-posts.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'related-posts': RelatedPosts;
  }
}

register('related-posts', RelatedPosts);
