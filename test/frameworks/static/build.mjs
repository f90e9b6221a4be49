import { execSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('node_modules/clinic-widgets/cdn', 'dist/clinic-widgets', { recursive: true });
for (const page of readdirSync('pages')) {
  execSync(`npx clinic-widgets prerender pages/${page} --out dist/${page}`, { stdio: 'inherit' });
}
