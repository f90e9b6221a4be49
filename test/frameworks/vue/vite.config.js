import vue from '@vitejs/plugin-vue';

/** Tags of the package: to Vue they are elements, not components of its own that somebody forgot to register. */
const tags = ['content-provider', 'article-card', 'faq-list'];

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tags.includes(tag) } } })],
};
