import { LatestPosts } from '../widgets/latest-posts/latest-posts.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'latest-posts': LatestPosts;
  }
}

register('latest-posts', LatestPosts);
