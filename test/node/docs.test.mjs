// The documents: what stands in their blocks of code holds, and their links lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import ts from 'typescript';
import { blocksIn, documentsFrom, linksIn } from '../docs/blocks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

const reached = await documentsFrom(read);
const documents = [
  ...new Set([
    ...reached.keys(),
    ...readdirSync(join(root, 'docs'), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name.replaceAll('\\', '/')}`),
  ]),
];
const blocks = documents.flatMap((path) =>
  blocksIn(read(path)).map((block, index) => ({ ...block, name: `${path}, block ${index + 1}` })),
);
const of = (...languages) =>
  blocks.filter(({ language, file, within }) => !file && !within && languages.includes(language));

/**
 * What holds each language to what it says, here and elsewhere. HTML, scripts and styles run in browsers
 * (test/embed/docs*.test.ts), and so do policies (test/embed/guarded.test.ts). JSON is content
 * (test/content/documents-in-docs.test.ts), a map (test/sources/map.test.ts) or the settings of an editor
 * (test/package/editors.test.mjs). Requests are those that are sent (test/client/backends.test.ts). What names a file is
 * that file of an application that is built: framework-docs.test.mjs.
 */
const checked = [
  ...['html', 'css', 'json', 'js', 'ts', 'sh', 'crontab', 'console', 'csp', 'http', 'request'],
];

/** Drawings of the architecture and licences of others, which nothing could run. */
const drawings = [/^docs\/architecture\.md, block [12]$/, /^THIRD-PARTY-NOTICES\.md/];

const manifest = JSON.parse(read('custom-elements.json'));
const elements = manifest.modules.flatMap(({ declarations }) =>
  declarations.filter(({ tagName }) => tagName),
);
const tokens = new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));

/** Where each command of the tool says what it takes. */
const commands = {
  check: 'src/cli/check/command.ts',
  export: 'src/cli/export/command.ts',
  init: 'src/cli/init.ts',
  prerender: 'src/cli/prerender.ts',
};

/** The command line names a command and options that its help explains. */
function assertOfTool(line) {
  const [, , command, ...words] = line.split(' ');
  assert.ok(command in commands, `there is no command ${command}`);
  const explained = read(commands[command]) + read('src/cli/source.ts');
  for (const word of words.filter((one) => one.startsWith('--'))) {
    assert.ok(explained.includes(`  ${word} `), `${command} has no ${word}`);
  }
}

describe('documents', () => {
  it('hold no block that nothing checks', () => {
    const others = blocks.filter(
      ({ language, file, name }) =>
        !file && !checked.includes(language) && !drawings.some((drawing) => drawing.test(name)),
    );
    assert.deepEqual(
      others.map(({ name, language }) => `${name}: ${language}`),
      [],
    );
  });

  it('link to documents that exist', () => {
    const missing = documents.flatMap((path) =>
      linksIn(path, read(path))
        .filter((to) => !existsSync(join(root, to)))
        .map((to) => `${path} → ${to}`),
    );
    assert.deepEqual(missing, []);
  });

  it('are all reached from the README, decisions apart', () => {
    const lost = documents.filter((path) => !reached.has(path) && !path.startsWith('docs/decisions/'));
    assert.deepEqual(lost, []);
  });

  for (const { name, code } of of('css')) {
    it(`use tokens that exist: ${name}`, () => {
      postcss.parse(code).walkDecls(/^--cw-/, ({ prop }) => {
        assert.ok(tokens.has(prop), `${prop} is no token`);
      });
    });

    it(`use states and parts that exist: ${name}`, () => {
      const selectors = [];
      postcss.parse(code).walkRules((rule) => {
        selectors.push(...rule.selectors);
      });
      for (const selector of selectors) {
        const [, tag, state, part] =
          /^([a-z]+-[a-z-]+)?(?::state\((.+?)\))?(?:::part\((.+?)\))?$/.exec(selector) ?? [];
        const named = (list = []) => list.map((one) => one.name);
        const { cssStates, cssParts } = elements.find(({ tagName }) => tagName === tag) ?? {};
        if (/:state|::part/.test(selector)) assert.ok(state ?? part, `${selector} is not understood`);
        if (state) assert.ok(named(cssStates).includes(state), `${selector}: no such state`);
        if (part) assert.ok(named(cssParts).includes(part), `${selector}: no such part`);
      }
    });
  }

  for (const { name, within, code } of blocks.filter((block) => block.within)) {
    it(`show a part of the file that they name: ${name}`, () => {
      assert.ok(read(within).replaceAll('\r\n', '\n').includes(code), `${within} does not hold it`);
    });
  }

  for (const { name, code } of of('sh')) {
    it(`name scripts and commands that exist: ${name}`, () => {
      const { scripts } = JSON.parse(read('package.json'));
      const named = [...code.matchAll(/^npm (?:run )?([\w:]+)/gm)].map(([, script]) => script);
      const called = code.split('\n').filter((line) => line.startsWith('npx clinic-widgets '));
      assert.ok(named.length + called.length > 0);
      for (const line of called) assertOfTool(line);
      for (const script of named) assert.ok(script in scripts, `npm run ${script} does not exist`);
      // What our own command is to write or read is the reader's.
      const own = code.replaceAll(/ # .*|^npx .*/gm, '');
      for (const [, path] of own.matchAll(/ ((?:[\w.-]+\/)+[\w.-]*)/g)) {
        assert.ok(existsSync(join(root, path)), `${path} does not exist`);
      }
    });
  }

  for (const { name, code } of of('crontab')) {
    it(`give lines that cron takes: ${name}`, () => {
      for (const line of code.trim().split('\n')) {
        const [, command = ''] = /^(?:[\d*/,-]+ ){5} cd \S+ && (npx .+)$/.exec(line) ?? [];
        assertOfTool(command);
      }
    });
  }

  for (const { name, code } of of('console')) {
    it(`show what check says: ${name}`, () => {
      const troubles = read('src/cli/check/troubles.ts');
      const said = [...code.matchAll(/(?:ERROR {4}|Readers see: |To mend: )(.+?)\.?$/gm)].map(
        ([, text]) => text,
      );
      assert.equal(said.length, 3);
      for (const text of said) assert.ok(troubles.includes(`'${text}`), text);
    });
  }

  for (const { name, code } of of('csp')) {
    it(`give a policy in its grammar: ${name}`, () => {
      for (const directive of code.split(';')) {
        assert.match(directive.trim(), /^[a-z-]+(?: (?:'[a-z-]+'|https:\/\/[a-z.]+|[a-z-]+))*$/);
      }
    });
  }

  for (const { name, code } of of('http')) {
    it(`give headers that a program takes: ${name}`, () => {
      for (const line of code.trim().split('\n')) {
        const [, header, value] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        assert.equal(new Headers([[header, value]]).get(header), value);
      }
    });
  }

  it('give code that compiles', () => {
    const files = new Map(
      of('js', 'ts').map(({ code }, index) => [
        join(root, `test/docs/block-${index}.ts`),
        `${code}\nexport {};\n`,
      ]),
    );
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      root,
    );
    const settings = {
      ...options,
      noEmit: true,
      noUnusedLocals: false,
      skipLibCheck: true,
      paths: {
        'clinic-widgets': [join(root, 'src/index.ts')],
        'clinic-widgets/client': [join(root, 'src/client.ts')],
        'clinic-widgets/define': [join(root, 'src/define/index.ts')],
        'clinic-widgets/server': [join(root, 'src/server/index.ts')],
        'clinic-widgets/define/*': [join(root, 'src/define/*')],
        'clinic-widgets/testing': [join(root, 'src/testing/index.ts')],
      },
    };
    const host = ts.createCompilerHost(settings);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (path) => files.has(path) || fileExists.call(host, path);
    host.getSourceFile = (path, ...rest) =>
      files.has(path)
        ? ts.createSourceFile(path, files.get(path), ...rest)
        : getSourceFile.call(host, path, ...rest);
    const program = ts.createProgram([...files.keys(), join(root, 'src/embed/globals.d.ts')], settings, host);
    const problems = [...files.keys()].flatMap((path) => {
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
    assert.ok(files.size > 0);
    assert.deepEqual(problems, []);
  });
});
