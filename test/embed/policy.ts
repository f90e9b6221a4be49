import { blocksIn } from '../docs/blocks.mjs';

const documented = blocksIn(await (await fetch('/docs/csp.md')).text()).find(
  ({ language }) => language === 'csp',
);

/** The very lines that clinics are told to send, with these hosts of the code and of the content. */
export const policyFor = ({ code, content }: { readonly code: string; readonly content: string }): string =>
  (documented?.code ?? '')
    .replaceAll('https://cdn.example', code)
    .replaceAll('https://content.example', content)
    .replaceAll(/\s+/g, ' ')
    .trim();
