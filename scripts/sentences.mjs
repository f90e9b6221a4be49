// @ts-check
// `npm run sentences` writes docs/sentences.md. That it is up to date, a test checks.
import { writeFileSync } from 'node:fs';
import { sentencesPage } from './sentences-page.mjs';

writeFileSync(new URL('../docs/sentences.md', import.meta.url), await sentencesPage());
