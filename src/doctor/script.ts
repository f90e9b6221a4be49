/** The script tag, its version and its settings. */
import { CONSENT, lettersOf, type Choices } from '../builder/manifest.js';
import { fault, fine, hint, shown, type Finding } from './finding.js';

const ours = /(?:^|\/)(?:embed|clinic-widgets)\.js(?:[?#]|$)/;

/** The page's script tags that bring the widgets. */
export const scriptsOf = (page: Document): HTMLScriptElement[] =>
  [...page.scripts].filter(({ src }) => ours.test(src));

/** What the page's first script with an endpoint says, else its first. */
export const mainScript = (page: Document): HTMLScriptElement | undefined => {
  const scripts = scriptsOf(page);
  return scripts.find(({ dataset }) => dataset['endpoint']) ?? scripts[0];
};

/** Settings that are no attributes of an element. */
const others = ['prefix', 'doctor', CONSENT];

const checkNames = (script: HTMLScriptElement, choices: Choices): Finding[] => {
  const names = [...choices.page.map(({ name }) => name), ...others];
  return [...script.attributes].flatMap(({ name }) => {
    const meant = names.find((each) => lettersOf(each) === lettersOf(name));
    return meant && name !== `data-${meant}`
      ? [fault(`The script tag does not know ${name}.`, `Write data-${meant}.`)]
      : [];
  });
};

const checkOne = (script: HTMLScriptElement): Finding[] => {
  const findings: Finding[] = [];
  if (script.integrity && script.crossOrigin === null) {
    findings.push(
      fault(
        `The script ${shown(script.src)} has integrity and no crossorigin: browsers refuse it.`,
        'Add crossorigin="anonymous".',
      ),
    );
  }
  if (!script.async && !script.defer && script.type !== 'module') {
    findings.push(hint('The page waits for the script before it shows anything.', 'Add async to its tag.'));
  }
  if (location.protocol === 'https:' && script.src.startsWith('http:')) {
    findings.push(fault('The script’s address begins with http:.', 'Write https:.'));
  }
  return findings;
};

/** The versions of this library that have run on the page. */
export const versionsOn = (global: object): string[] =>
  Object.getOwnPropertySymbols(global).flatMap(
    (symbol) => /^clinic-widgets@(.+)$/.exec(Symbol.keyFor(symbol) ?? '')?.[1] ?? [],
  );

export const checkScripts = (page: Document, choices: Choices): Finding[] => {
  const scripts = scriptsOf(page);
  const [first] = scripts;
  const findings = scripts.flatMap((script) => [...checkOne(script), ...checkNames(script, choices)]);
  if (first) findings.push(fine(`Version ${__VERSION__} from ${shown(first.src)}`));
  if (scripts.length > 1) {
    findings.push(
      hint(
        `The page has the script ${String(scripts.length)} times; the first to run decides.`,
        'Keep one of them, the one with data-endpoint.',
      ),
    );
  }
  const versions = versionsOn(globalThis);
  if (versions.length > 1) {
    findings.push(
      fault(
        `The page has versions ${versions.join(' and ')} of the widgets.`,
        'Keep one of them: look in the theme, in plugins and in the tag manager.',
      ),
    );
  }
  return findings;
};
