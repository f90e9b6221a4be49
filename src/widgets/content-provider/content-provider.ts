import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentClient } from '../../client/index.js';
import type { ImagePolicy } from '../../content/index.js';
import { clientContext, clientFor, mapIn } from '../../contexts/index.js';
import { afterChildren } from '../../controllers/index.js';

/**
 * Gives every widget inside it its endpoint. Shows nothing of its own.
 *
 * @summary Endpoint and client for the widgets inside it.
 * @tag content-provider
 *
 * @slot - The part of the page that this endpoint serves.
 */
export class ContentProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Base URL of the content, absolute or relative to the page. */
  @property() endpoint = '';

  /** Kind of endpoint: `native`, `wordpress`, `ghost`, `json-feed` or `map`. Default: `native`. */
  @property() source = '';

  /** Public key of the endpoint, where its source asks for one. */
  @property({ attribute: 'content-key' }) contentKey = '';

  /** Address of the map, where the kind of endpoint is one. A script of type application/json inside may hold it instead. */
  @property() map = '';

  /** Which pictures content may name: `any` https one (default), or `same-origin` as the endpoint. */
  @property() images: ImagePolicy = 'any';

  /** `required` holds what the widgets inside would ask for until the `html` element has `data-cw-consent="granted"`. */
  @property() consent: 'required' | undefined;

  /** A client of your own, in place of the one that the attributes make. */
  @property({ attribute: false }) client: ContentClient | undefined;

  /** Whether the parser has read its children, one of which may be the map. */
  #isComplete = false;
  readonly #provider = new ContextProvider(this, { context: clientContext });

  override connectedCallback(): void {
    super.connectedCallback();
    afterChildren(this, () => {
      this.#isComplete = true;
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { endpoint, source, contentKey, images } = this;
    const waits = source === 'map' && !this.map && !this.#isComplete;
    this.#provider.setValue(
      this.client ??
        (endpoint && !waits
          ? clientFor({
              endpoint,
              source: source || undefined,
              contentKey: contentKey || undefined,
              map: source === 'map' ? this.map || mapIn(this) : undefined,
              images: images === 'same-origin' ? images : undefined,
            })
          : undefined),
      // Told even where the client stays: consent may have changed.
      true,
    );
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
