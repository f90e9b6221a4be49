import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { crisisRegion, type CrisisRegion, type CrisisService } from '../../content/index.js';
import { LanguageController } from '../../controllers/index.js';
import type { Sections } from '../../locales/index.js';
import { baseStyles, safetyStyles } from '../../styles/index.js';
import { callLink, danger, safetyBox, safetyWords, sourceLink } from '../../templates/index.js';
import { crisisResourcesStyles } from './crisis-resources.styles.js';

/**
 * Where to find help in a crisis: what to do in danger, then whom to call, text or chat with. The numbers come with
 * the code, each from an official source, with the day on which they were checked; nothing is loaded.
 *
 * A page can add to it, and restyle it, but not empty, hide or fold it. In a region that it does not know it names
 * no number and says so on the console.
 *
 * @summary Crisis lines of a region, always there.
 * @tag crisis-resources
 *
 * @slot - What the clinic adds, for example its own emergency number. Shown after the rest, and alone without
 * JavaScript, so that links to call belong here too.
 * @slot fallback - What is shown until the widget is there, without JavaScript too, and not beside it: a line to call.
 *
 * @csspart frame - The box around everything.
 * @csspart title - The heading.
 * @csspart danger - What to do in danger.
 * @csspart services - The list of services.
 * @csspart service - One service.
 * @csspart name - What a service calls itself.
 * @csspart link - A link that calls, writes a message or opens a chat.
 * @csspart sources - Where the numbers come from, and when they were checked.
 *
 * @cssprop [--cw-color-surface] - Background of the box.
 * @cssprop [--cw-measure=68ch] - Longest line of running text.
 */
export class CrisisResources extends LitElement {
  static override styles = [baseStyles, safetyStyles, crisisResourcesStyles];

  /** Whose numbers to show: `us` (default) or `gb-eng`. Any other shows advice without numbers. */
  @property({ useDefault: true }) region = 'us';

  /** Level of the heading in the page's outline, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  protected readonly language = new LanguageController(this);

  #ways({ call, dial = call, text, word = {}, chat }: CrisisService, words: Sections['safety']): unknown[] {
    const way = (href: string, label: string): TemplateResult =>
      html`<a class="way" part="link" rel="noreferrer" href=${href}>${label}</a>`;
    const message = word[this.language.strings.lang] ?? word['en'];
    return [
      call && dial && callLink(dial, call, words),
      // Phones differ in what stands before a message's text; all take this.
      text &&
        (message
          ? way(`sms:${text}?&body=${message}`, words.textWord(message, text))
          : way(`sms:${text}`, words.text(text))),
      chat && way(chat, words.chat(chat.replace(/^https:\/\/|\/$/g, ''))),
    ]
      .filter(Boolean)
      .map((link) => html`<li>${link}</li>`);
  }

  #services({ lang, services }: CrisisRegion, words: Sections['safety']): TemplateResult {
    return html`<ul class="services" part="services" role="list">
      ${services.map(
        (service) =>
          html`<li class="service" part="service">
            <p class="name" part="name"><bdi lang=${lang}>${service.name}</bdi></p>
            <p>${words.purpose[service.purpose]} ${service.spanish ? words.bilingual : words.always}</p>
            <ul class="ways" role="list">
              ${this.#ways(service, words)}
            </ul>
          </li>`,
      )}
    </ul>`;
  }

  protected override render(): TemplateResult {
    const { strings } = this.language;
    const words = safetyWords(strings);
    const region = crisisRegion(this.localName, this.region);
    const sources = region && [...new Set([region.source, ...region.services.map(({ source }) => source)])];
    return safetyBox(
      this.language,
      this.headingLevel,
      words.crisis,
      html`${danger(region, words)}
        ${region ? this.#services(region, words) : html`<p class="statement">${words.talk}</p>`}
        <slot></slot>
        ${
          region && sources
            ? html`<p class="sources quiet" part="sources">
                ${words.checked(strings.date(region.checked))} ${words.sources}
                ${sources.map((url, index) => html`${index ? ' · ' : ''}${sourceLink(url)}`)}
              </p>`
            : nothing
        }`,
    );
  }
}
