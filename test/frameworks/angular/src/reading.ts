import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ContentErrorEvent, ContentSelectEvent } from 'clinic-widgets';
import 'clinic-widgets/define/article-card';
import 'clinic-widgets/define/content-provider';
import 'clinic-widgets/define/faq-list';

@Component({
  selector: 'clinic-reading',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <content-provider endpoint="https://content.example/v1">
      <article-card
        slug="is-ketamine-addictive"
        [attr.heading-level]="3"
        (cw-load)="tell('loaded')"
        (cw-select)="open($event)">
        <a href="https://publisher.example/is-ketamine-addictive">Is ketamine addictive?</a>
      </article-card>
      <article-card slug="no-such-article" (cw-error)="failed($event)"></article-card>
      <faq-list [data]="questions"></faq-list>
      <output>{{ news().join(', ') }}</output>
    </content-provider>
  `,
})
export class Reading {
  readonly questions = {
    id: 'visits',
    title: 'Before a visit',
    items: [{ id: 'list', question: 'Should I bring a list?', answer: '<p>Yes, a short one.</p>' }],
  };

  readonly news = signal<readonly string[]>([]);

  tell(what: string) {
    this.news.update((before) => [...before, what]);
  }

  failed({ code, status }: ContentErrorEvent) {
    this.tell(`${code} ${status ?? ''}`);
  }

  open(event: ContentSelectEvent) {
    event.preventDefault();
    this.tell(`open ${event.slug}`);
  }
}
