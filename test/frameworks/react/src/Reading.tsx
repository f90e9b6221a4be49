import { useState } from 'react';
import type { ContentErrorEvent, ContentSelectEvent } from 'clinic-widgets';
import 'clinic-widgets/define/article-card';
import 'clinic-widgets/define/content-provider';
import 'clinic-widgets/define/faq-list';
import 'clinic-widgets/reserve.css';

const questions = {
  id: 'visits',
  title: 'Before a visit',
  items: [{ id: 'list', question: 'Should I bring a list?', answer: '<p>Yes, a short one.</p>' }],
};

export function Reading() {
  const [news, setNews] = useState<readonly string[]>([]);
  const tell = (what: string) => setNews((before) => [...before, what]);

  const failed = ({ code, status }: ContentErrorEvent) => tell(`${code} ${status ?? ''}`);
  const open = (event: ContentSelectEvent) => {
    event.preventDefault();
    tell(`open ${event.slug}`);
  };

  return (
    <content-provider endpoint="https://content.example/v1">
      <article-card
        slug="is-ketamine-addictive"
        heading-level={3}
        oncw-load={() => tell('loaded')}
        oncw-select={open}>
        <a href="https://publisher.example/is-ketamine-addictive">Is ketamine addictive?</a>
      </article-card>
      <article-card slug="no-such-article" oncw-error={failed} />
      <faq-list data={questions} />
      <output>{news.join(', ')}</output>
    </content-provider>
  );
}
