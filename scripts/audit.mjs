// @ts-check
// `npm run audit`: asks the registry which holes are known in what a project installs with the package. Not in what
// only development uses. A registry that does not answer the question is no clean bill: then it fails and says so.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { npmCall } from './npm.mjs';

const npm = npmCall(['audit', '--omit=dev', '--json']);
const { stdout } = spawnSync(npm.command, npm.args, {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  shell: npm.shell,
});

/** @returns {any} */
const answer = () => {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
};

const { vulnerabilities, message, error } = answer();
process.exitCode = 1;
if (!vulnerabilities) {
  console.error(`The registry did not say what is known of the packages. ${message ?? error?.summary ?? ''}`);
} else {
  const known = Object.values(vulnerabilities);
  for (const { name, severity, range } of known) console.log(`${severity}: ${name} ${range}`);
  console.log(known.length > 0 ? `${known.length} known.` : 'Nothing is known against them.');
  process.exitCode = known.length > 0 ? 1 : 0;
}
