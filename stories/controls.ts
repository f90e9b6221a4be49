/** Controls for the attributes of an element, as custom-elements.json has them, and the attributes as controls set them. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { ArgsEnhancer, ArgTypesEnhancer, StrictInputType } from 'storybook/internal/csf';
import manifest from '../custom-elements.json';
import { choicesFrom, type ManifestElement, type Option } from '../src/builder/manifest.js';

/** What a story sets, by the names of attributes. What is empty or false is not there; a list is written with spaces. */
export type Args = Readonly<Record<string, unknown>>;

export const choices = choicesFrom(
  manifest.modules
    .flatMap(({ declarations }) => declarations as Partial<ManifestElement>[])
    .filter((element): element is ManifestElement => !!element.tagName),
);

/** What can be set on an element. Widgets get the attributes of their provider by the toolbar. */
const optionsOf = (tag: unknown): readonly Option[] =>
  tag === 'content-provider'
    ? choices.page
    : (choices.widgets.find((widget) => widget.tag === tag)?.options ?? []);

const initialOf = ({ kind, standard }: Option): unknown =>
  ({ choice: standard, words: [], number: Number(standard), flag: false, text: standard })[kind];

/** Everything that a story does not set is as it is where the attribute is absent. */
export const initially: ArgsEnhancer = ({ component, initialArgs, title }) => {
  const options = optionsOf(component);
  for (const [name, value] of Object.entries(initialArgs)) {
    // Storybook adds listeners for the panel of actions.
    if (component && typeof value !== 'function' && !options.some((option) => option.name === name)) {
      throw new Error(`${title} sets ${name}, which <${String(component)}> does not have`);
    }
  }
  return Object.fromEntries(
    options.map((option) => [option.name, initialArgs[option.name] ?? initialOf(option)]),
  );
};

const controlOf = (
  { kind, values, standard, min, max }: Option,
  initial: unknown,
): Pick<StrictInputType, 'control' | 'options'> => {
  switch (kind) {
    case 'choice':
      // A story may show what becomes of a value that there is not.
      return {
        control: { type: 'inline-radio' },
        options: [...new Set([standard, ...values, initial ?? standard])],
      };
    case 'words':
      return { control: { type: 'inline-check' }, options: values };
    case 'number':
      return { control: { type: 'number', min, max } };
    case 'flag':
      return { control: { type: 'boolean' } };
    case 'text':
      return { control: { type: 'text' } };
  }
};

/** A control for each attribute and for nothing else. Stories name only what their endpoint has: ids and slugs. */
export const controlled: ArgTypesEnhancer = ({ component, argTypes, initialArgs }) => {
  const options = new Map(optionsOf(component).map((option) => [option.name, option]));
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, type]): [string, StrictInputType] => {
      const option = options.get(name);
      if (!option) return [name, { ...type, control: { disable: true } }];
      const isOfContent = type.options && option.kind === 'text';
      return [
        name,
        {
          ...type,
          ...(isOfContent ? { control: { type: 'select' } } : controlOf(option, initialArgs[name])),
        },
      ];
    }),
  );
};

class Attributes extends Directive {
  render(_args: Args): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): unknown {
    for (const { name } of optionsOf(element.localName)) {
      const value = args[name];
      const text = typeof value === 'boolean' ? '' : [value].flat().join(' ');
      if (text || value === true) element.setAttribute(name, text);
      else element.removeAttribute(name);
    }
    return noChange;
  }
}

/** Sets all of them on the element in whose tag it stands. */
export const attributes = directive(Attributes);
