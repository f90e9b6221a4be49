// What our classes need beyond what the analyzer of custom-elements.json does by itself.
import { existsSync, readFileSync } from 'node:fs';

/** Fields that only find an element in the shadow tree. */
const queries = /^query/;

export function publicManifest() {
  return {
    name: 'public-manifest',

    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const hidden = node.members
        .filter((member) => decoratorsOf(ts, member).some((name) => queries.test(name)))
        .map((member) => member.name.getText());
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
      if (declaration?.members) {
        declaration.members = declaration.members.filter(({ name }) => !hidden.includes(name));
      }
    },

    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      // The order in which the files were found differs between machines.
      modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      const classes = new Map(
        modules.flatMap(({ path, declarations }) =>
          (declarations ?? [])
            .filter(({ kind }) => kind === 'class')
            .map((one) => [one.name, { ...one, path }]),
        ),
      );
      for (const declaration of modules.flatMap(({ declarations }) => declarations ?? [])) {
        keepPublic(declaration, 'members');
        if (declaration.superclass) declaration.superclass = whereIs(declaration.superclass, classes);
        if (declaration.cssParts) addSharedTokens(declaration);
        if (declaration.tagName) addDefinition(modules, declaration, classes.get(declaration.name).path);
      }
      customElementsManifest.modules = modules.filter(isOfUse);
      asPublished(customElementsManifest);
    },
  };
}

function decoratorsOf(ts, member) {
  const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
  return decorators.map(({ expression }) => (expression.expression ?? expression).getText());
}

function keepPublic(declaration, list) {
  const isPublic = ({ name, privacy }) =>
    !name.startsWith('#') && !['private', 'protected'].includes(privacy);
  if (declaration[list]) declaration[list] = declaration[list].filter(isPublic);
}

/** A superclass is named by the file that declares it, not by an index file on the way, and `Event` by no file. */
function whereIs({ name, ...rest }, classes) {
  if (classes.has(name)) return { name, module: classes.get(name).path };
  return rest.package ? { name, ...rest } : { name, package: 'global:' };
}

/** The tokens that all widgets with looks take; they are described once, beside the style sheet that uses them. */
function addSharedTokens(declaration) {
  const described = readFileSync('src/styles/base.ts', 'utf8').matchAll(
    /@cssprop \[(?<name>--[\w-]+)(?:=(?<default>[^\]]+))?\] - (?<description>.+)/g,
  );
  declaration.cssProperties = [
    ...Array.from(described, ({ groups }) => ({ ...groups })),
    ...(declaration.cssProperties ?? []),
  ];
}

/** The class does not register itself, so that the analyzer cannot see which module does: it is define/<tag>.ts. */
function addDefinition(modules, { name, tagName }, classPath) {
  const path = `src/define/${tagName}.ts`;
  if (!existsSync(path)) throw new Error(`${tagName} has a class but no ${path}.`);
  const definition = {
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: classPath },
  };
  modules.find((module) => module.path === path).exports.push(definition);
}

/** Beside an element's class lie files that are its own business. */
function isOfUse({ declarations, exports }) {
  return (
    declarations.some(({ kind }) => kind === 'class') ||
    exports.some(({ kind }) => kind === 'custom-element-definition')
  );
}

/** The package holds dist/, not src/. */
function asPublished(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner) asPublished(inner);
    else if (['path', 'module'].includes(key)) {
      value[key] = inner.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
    }
  }
}
