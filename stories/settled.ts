/** Knows when a story has come to rest, and whether it shows the state that it promises. */
import type { StoryContext } from '@storybook/web-components-vite';
import { afterLoad } from '../src/controllers/index.js';
import { isOverruled } from './setting.js';

/** What a story promises, in `parameters.expected`; `npm run check:stories` holds it to that. */
export interface Expected {
  /** The state that the story's own element comes to, or that of each tag in it. */
  readonly state?: string | Readonly<Record<string, string>>;
  /** Parts of lines that the console gets, each once. Any other warning or error is a fault. */
  readonly console?: readonly string[];
}

interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete?: Promise<unknown>;
}

/** Milliseconds. Only a widget that never gets there takes as long. */
const LIMIT = 20_000;

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

/** Pictures elsewhere wait until they are scrolled to. */
const isInSight = (element: Element): boolean => {
  if (!element.checkVisibility()) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
};

/**
 * Waits for the widgets of a story and their pictures. It runs after each story and before the rules of accessibility
 * do, so that they judge what a reader sees.
 */
export const settled = async (context: StoryContext): Promise<void> => {
  const { canvasElement, component, parameters, reporting, abortSignal, viewMode } = context;
  if (viewMode !== 'story') return;
  const { state: promised, console: lines = [] } = (parameters['expected'] ?? {}) as Expected;

  const stateOf = ({ localName }: Widget): string => {
    // A form waits for its reader; all else has something to bring.
    const usual = localName === 'signup-form' ? 'idle' : 'ready';
    if (typeof promised === 'string') return localName === component ? promised : usual;
    return promised?.[localName] ?? usual;
  };

  const unrest = (): string[] =>
    everything(canvasElement).flatMap((element) => {
      if (element instanceof HTMLImageElement) {
        return element.complete || !isInSight(element) ? [] : ['A picture is still on its way.'];
      }
      if (element.matches(':not(:defined)')) return [`<${element.localName}> is not defined.`];
      const widget = element as Widget;
      if (isOverruled(context) || widget.state === undefined || widget.state === stateOf(widget)) return [];
      return [`<${widget.localName}> is ${widget.state}, not ${stateOf(widget)}.`];
    });

  // Widgets say what they miss once the page has loaded.
  await new Promise<void>(afterLoad);
  const end = performance.now() + LIMIT;
  // What comes with one frame may set off something else in the next.
  for (let quiet = 0; quiet < 2 && performance.now() < end && !abortSignal.aborted; quiet += 1) {
    for (const element of everything(canvasElement)) await (element as Widget).updateComplete;
    await frame();
    if (unrest().length > 0) quiet = -1;
  }
  const left = unrest();
  reporting.addReport({
    type: 'state',
    version: 1,
    result: left,
    status: left.length > 0 ? 'failed' : 'passed',
  });
  reporting.addReport({ type: 'console', version: 1, result: lines, status: 'passed' });
};
