import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { crisisRegion, officialStatement, type OfficialStatement } from '../../content/index.js';
import { LanguageController } from '../../controllers/index.js';
import { baseStyles, safetyStyles } from '../../styles/index.js';
import { danger, safetyBox, safetyWords, sourceLink } from '../../templates/index.js';

/**
 * What has to stand beside health information: what to do in danger, that reading is no medical advice, and what
 * the authorities say of a treatment, with source and date. It comes with the code; nothing is loaded.
 *
 * A page can add to it, and restyle it, but not empty, hide or fold it.
 *
 * @summary Safety text beside health information, always there.
 * @tag medical-disclaimer
 *
 * @slot - What the clinic adds. Shown after the rest.
 *
 * @csspart frame - The box around everything.
 * @csspart title - The heading.
 * @csspart danger - What to do in danger.
 * @csspart link - The link that calls for help.
 * @csspart statement - A paragraph of the text.
 * @csspart sources - Who says so, and since when.
 *
 * @cssprop [--cw-color-surface] - Background of the box.
 * @cssprop [--cw-measure=68ch] - Longest line of running text.
 */
export class MedicalDisclaimer extends LitElement {
  static override styles = [baseStyles, safetyStyles];

  /** Whose emergency number to show: `us` (default) or `gb-eng`. Any other shows none. */
  @property({ useDefault: true }) region = 'us';

  /** What the page is about, where there is an official statement on it: `ketamine`. Default: none. */
  @property() topic = '';

  /** Level of the heading in the page's outline, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  protected readonly language = new LanguageController(this);

  #statement({ topic, by, lang, url, published }: OfficialStatement): TemplateResult {
    const { strings } = this.language;
    const words = safetyWords(strings);
    return html`<p class="statement" part="statement">${words.topics[topic]}</p>
      <p class="sources quiet" part="sources">
        ${words.sources} <bdi lang=${lang}>${sourceLink(url, by)}</bdi> ·
        <time class="fact" datetime=${published.iso}>${strings.date(published)}</time>
      </p>`;
  }

  protected override render(): TemplateResult {
    const words = safetyWords(this.language.strings);
    const statement = officialStatement(this.localName, this.topic);
    return safetyBox(
      this.language,
      this.headingLevel,
      words.disclaimer,
      html`${danger(crisisRegion(this.localName, this.region), words)}
        <p class="statement" part="statement">${words.general}</p>
        ${statement ? this.#statement(statement) : nothing}
        <slot></slot>`,
    );
  }
}
