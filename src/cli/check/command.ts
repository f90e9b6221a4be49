import { isBackend, type BackendName } from '../../backends/index.js';
import { Http } from '../http.js';
import { Progress } from '../progress.js';
import { openSource, sourceHelp, sourceOptions } from '../source.js';
import { addressIn, countIn, EXIT, readArguments, UsageError, type Command } from '../usage.js';
import { Check } from './check.js';
import { humanReport } from './report.js';

const options = {
  ...sourceOptions,
  origin: { type: 'string', default: 'https://clinic.example' },
  signup: { type: 'string' },
  backend: { type: 'string', default: 'native' },
  limit: { type: 'string' },
  comparison: { type: 'string', multiple: true },
  faq: { type: 'string', multiple: true },
  links: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const help = `clinic-widgets check ENDPOINT [options]

Reads what widgets would read, as a page of another site would, and says what is wrong, what readers see of it, and how
to mend it. It sends nothing: no sign-up, no data.

${sourceHelp}
  --origin URL        the site that reads (default https://clinic.example)
  --signup URL        where forms send sign-ups; asks whether they may, and sends none
  --backend NAME      kind of service there, as forms name it: native (default), formspree, basin, ghost, hubspot,
                      urlencoded or form
  --limit N           at most N articles
  --comparison ID     a comparison that no article names; may be repeated
  --faq ID            a list of questions; may be repeated
  --links             follow links on the web as well
  --json              for programs

Exit code 0: no error (there may be warnings). 1: errors. 2: the command was not understood.`;

/** @throws {UsageError} where there is no such service, or it is not said where it is. */
const backendIn = (name: string, isNamed: boolean): BackendName | 'form' => {
  if (name !== 'form' && !isBackend(name))
    throw new UsageError(`There is no backend “${name}” in this version.`);
  // A Ghost site takes them where its content is.
  if (isNamed || name === 'native' || name === 'ghost') return name;
  throw new UsageError(`--backend ${name} needs --signup URL.`);
};

const run = async (args: readonly string[]): Promise<number> => {
  const { values, operands } = readArguments('check', args, options, ['the address of an endpoint']);
  const [endpoint = ''] = operands;
  const { source, place } = await openSource(endpoint, values);
  const started = Date.now();
  const progress = new Progress();
  const http = new Http({ origin: new URL(addressIn(values.origin, '--origin')).origin, timeout: 20_000 });
  const check = new Check({
    http,
    source,
    place,
    origin: new URL(values.origin).origin,
    signup: values.signup === undefined ? undefined : addressIn(values.signup, '--signup'),
    backend: backendIn(values.backend, values.signup !== undefined),
    limit: countIn(values.limit, 'limit'),
    comparisons: values.comparison ?? [],
    faqs: values.faq ?? [],
    links: values.links,
    onProgress: (text) => {
      progress.show(text);
    },
  });
  // What is said on a page's console stands in the report, in its words.
  console.warn = () => undefined;
  try {
    await check.run();
  } finally {
    progress.clear();
  }
  const seconds = (Date.now() - started) / 1000;
  const { findings, read } = check;
  const counts = {
    errors: findings.count('error'),
    warnings: findings.count('warning'),
    notes: findings.count('note'),
  };
  console.log(
    values.json
      ? JSON.stringify(
          {
            endpoint,
            source: source.name,
            origin: values.origin,
            read,
            requests: http.sent,
            seconds,
            ...counts,
            findings: findings.all(),
          },
          null,
          2,
        )
      : humanReport(check, http.sent, seconds),
  );
  return counts.errors > 0 ? EXIT.failed : EXIT.fine;
};

export const check: Command = {
  summary: 'says whether what an endpoint serves is right',
  help,
  run,
};
