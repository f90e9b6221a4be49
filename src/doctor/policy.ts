/** What the page's Content Security Policy blocks. */
import { trustedTypesPolicy } from '../html/trusted-types.js';
import { fault, hint, type Finding } from './finding.js';

export interface Block {
  readonly effectiveDirective: string;
  readonly blockedURI: string;
  readonly sample: string;
}

const TRUSTED_TYPES = 'trusted-types lit-html clinic-widgets';

const findingOf = ({ effectiveDirective, blockedURI, sample }: Block, ours: readonly string[]): Finding => {
  const directive = effectiveDirective.replace(/-(?:elem|attr)$/, '');
  const what = 'The page’s Content Security Policy';
  if (directive === 'trusted-types' || directive === 'require-trusted-types-for') {
    return /^(?:lit-html|clinic-widgets)\b/.test(sample)
      ? fault(`${what} refuses the Trusted Types policy ${sample}.`, `Add to it: ${TRUSTED_TYPES}`)
      : hint(`${what} refuses a string that another script writes.`, 'The widgets are not concerned.');
  }
  const origin = URL.canParse(blockedURI) ? new URL(blockedURI).origin : '';
  if (ours.includes(origin)) {
    return fault(`${what} blocks ${origin} (${directive}).`, `Add to it: ${directive} ${origin}`);
  }
  return hint(
    `${what} blocks ${origin && origin !== 'null' ? origin : blockedURI || 'something'} (${directive}).`,
    directive === 'img-src' && origin
      ? `If a picture is missing in a widget, add: img-src ${origin}`
      : 'It is no file of the widgets.',
  );
};

/** What was blocked, and what may be missing besides. */
export const checkPolicy = (blocks: readonly Block[], ours: readonly string[]): Finding[] => {
  const findings = blocks.map((block) => findingOf(block, ours));
  if ('trustedTypes' in globalThis && !trustedTypesPolicy()) {
    findings.push(
      fault(
        'The page’s Content Security Policy refuses the Trusted Types policy clinic-widgets.',
        `Add to it: ${TRUSTED_TYPES}`,
      ),
    );
  }
  return findings;
};

export const blocksConnection = (blocks: readonly Block[], origin: string): boolean =>
  blocks.some(
    ({ effectiveDirective, blockedURI }) =>
      effectiveDirective === 'connect-src' &&
      URL.canParse(blockedURI) &&
      new URL(blockedURI).origin === origin,
  );

/** Tells of each block from here on, and of earlier ones where the browser remembers them. */
export const watchPolicy = (tell: (block: Block) => void): void => {
  document.addEventListener('securitypolicyviolation', tell);
  const { ReportingObserver } = globalThis as {
    ReportingObserver?: new (
      run: (reports: readonly { readonly body: unknown }[]) => void,
      options: object,
    ) => { observe(): void };
  };
  if (!ReportingObserver) return;
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { effectiveDirective = '', blockedURL = '', sample = '' } = body as Record<string, string>;
        tell({ effectiveDirective, blockedURI: blockedURL, sample });
      }
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();
};
