/**
 * Takes the place of Lit's element classes in the script-tag build: the same life cycle and names, with what our
 * widgets use of it, at a third of the size. Not here: reflecting to attributes, converters, accessors of one's own,
 * a record of what changed, polyfills. The npm build has Lit's own classes; the widgets' tests run against those, the tests of the built files
 * against these.
 */
import type { PropertyDeclaration, ReactiveController } from 'lit';
import { noChange, render, type RenderOptions, type RootPart } from 'lit/html.js';
import { adoptStyles, type CSSResult } from './css-tag.js';

export * from 'lit/html.js';
export * from './css-tag.js';

type Properties = ReadonlyMap<string, PropertyDeclaration>;

const attributeOf = (name: string, { attribute }: PropertyDeclaration): string | undefined =>
  attribute === false ? undefined : typeof attribute === 'string' ? attribute : name.toLowerCase();

export class LitElement extends HTMLElement {
  static styles: CSSResult | readonly CSSResult[] = [];
  static elementProperties: Properties = new Map();

  static get observedAttributes(): (string | undefined)[] {
    return [...this.elementProperties].map(([name, declaration]) => attributeOf(name, declaration));
  }

  static createProperty(name: string, declaration: PropertyDeclaration = {}): void {
    // A copy: a subclass adds to what it inherits, and nothing to the class that it inherits from.
    this.elementProperties = new Map(this.elementProperties).set(name, declaration);
    const value = Symbol();
    Object.defineProperty(this.prototype, name, {
      get(this: Record<symbol, unknown>) {
        return this[value];
      },
      set(this: LitElement & Record<symbol, unknown>, next: unknown) {
        const previous = this[value];
        if (declaration.useDefault) this.#defaults[name] ??= next;
        this[value] = next;
        if (!Object.is(previous, next)) this.requestUpdate();
      },
    });
  }

  isUpdatePending = false;
  readonly renderOptions: RenderOptions = { host: this };
  renderRoot: HTMLElement | DocumentFragment | undefined;
  #part: RootPart | undefined;
  readonly #early = new Map<string, unknown>();
  #defaults: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();
  #connected!: () => void;
  /** Until it is on a page, an element does not render. */
  #updated: Promise<unknown> = new Promise<void>((resolve) => {
    this.#connected = resolve;
  });

  constructor() {
    super();
    // What was set before the element had its class would hide the accessors.
    for (const name of (this.constructor as typeof LitElement).elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, this[name as keyof this]);
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  get updateComplete(): Promise<unknown> {
    return this.getUpdateComplete();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  requestUpdate(): void {
    if (!this.isUpdatePending) this.#updated = this.#enqueue();
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#connected();
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute: string, _previous: string | null, value: string | null): void {
    for (const [name, declaration] of (this.constructor as typeof LitElement).elementProperties) {
      if (attributeOf(name, declaration) !== attribute) continue;
      const { type } = declaration;
      const given = type === Boolean ? value !== null : type === Number && value !== null ? +value : value;
      this[name as keyof this] = (given ?? this.#defaults[name] ?? null) as this[keyof this];
    }
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- the constructor of a class to be extended is too early
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, [(this.constructor as typeof LitElement).styles].flat());
    return root;
  }

  protected getUpdateComplete(): Promise<unknown> {
    return this.#updated;
  }

  protected render(): unknown {
    return noChange;
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-function -- for subclasses
  protected willUpdate(): void {}

  async #enqueue(): Promise<void> {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // An update that failed is reported, and does not keep the next one from running.
      reportError(error);
    }
    for (const [name, value] of this.#early) this[name as keyof this] = value as this[keyof this];
    this.#early.clear();
    let content: unknown;
    try {
      this.willUpdate();
      content = this.render();
    } finally {
      // From here on changes belong to the next update.
      this.isUpdatePending = false;
    }
    this.renderOptions.isConnected = this.isConnected;
    this.#part = render(content, this.renderRoot as HTMLElement, this.renderOptions);
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }
}

export { LitElement as ReactiveElement };
