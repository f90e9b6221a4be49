import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentController, ContentState } from './content-controller.js';
import { LanguageController } from './language-controller.js';

/** The public properties that every loading widget has. What they do is the controllers' business. */
export abstract class ContentElement<Model> extends LitElement {
  /** Base URL of the content, for this widget alone. Default: the nearest provider's, then the page's. */
  @property() endpoint = '';

  /** Kind of endpoint: `native`, `wordpress`, `ghost` or `json-feed`. Default: `native`. */
  @property() source = '';

  /** Public key of the endpoint, where its source asks for one. */
  @property({ attribute: 'content-key' }) contentKey = '';

  /** Address of one native document to show, in place of an endpoint. */
  @property() src = '';

  /** Level of the widget's first heading in the page's outline, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Content that is given instead of fetched: a document of the contract, the item or items of one, or JSON text of either. */
  @property({ attribute: false }) data: unknown;

  protected readonly language = new LanguageController(this);
  protected abstract readonly content: ContentController<Model>;

  /** What the widget is doing: idle, loading, ready, empty, error, stale or withdrawn. Also as `:state()`. */
  get state(): ContentState {
    return this.content.state;
  }

  /** Asks the endpoint again. What is shown stays until the answer is there. */
  reload(): Promise<void> {
    return this.content.reload();
  }

  protected override willUpdate(): void {
    this.content.prepare();
  }
}
