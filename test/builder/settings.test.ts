// What stands in the address of the builder.
import { expect } from '@open-wc/testing';
import { initialSettings, readSettings, writeSettings, type Settings } from '../../src/builder/settings.js';
import { choices } from './manifest.js';

const read = (hash: string): ReturnType<typeof readSettings> =>
  readSettings(hash, choices, ['calm', 'clear', 'warm']);

const full: Settings = {
  widget: 'related-posts',
  target: 'react',
  page: { endpoint: 'https://content.example/v1', images: 'same-origin' },
  options: { for: 'a & b', limit: '4', layout: 'list', 'allow-repeats': 'yes' },
  looks: { '--cw-color-accent': '#1f5f4a', '--cw-radius': '0.25em', '--cw-font-scale': '1.1' },
  theme: 'warm',
  write: 'mount',
  prefix: 'acme',
  integrity: false,
  waits: true,
  early: true,
  link: 'https://publisher.example/?a=1&b=2#c',
  linkText: 'Läs “mer” <här>',
  background: 'linen',
  typeface: 'Georgia, serif',
};

describe('the address of the builder', () => {
  it('gives back all that was chosen', () => {
    expect(read(`#${writeSettings(full)}`)).to.deep.equal({ settings: full, problems: [] });
  });

  it('is short where nothing was chosen', () => {
    expect(writeSettings(initialSettings(choices))).to.equal('widget=article-card');
    expect(read('')).to.deep.equal({ settings: initialSettings(choices), problems: [] });
  });

  const wrong: [hash: string, sentence: string][] = [
    ['widget=artcle-view', 'There is no widget “artcle-view”. Did you mean article-view? It is used here.'],
    ['widget=newsletter', 'There is no widget “newsletter”. Choose '],
    ['widget=content-provider', 'There is no widget “content-provider”. Choose '],
    ['target=drupal', 'There is no target “drupal”. Choose html, wordpress'],
    ['theme=neon', 'There is no theme “neon”. Choose calm, clear or warm.'],
    ['write=iframe', 'There is no way to write it “iframe”. Choose tag or mount.'],
    ['layout=wide', 'layout cannot be “wide”. Choose vertical, horizontal or compact.'],
    ['headingLevel=3', '“headingLevel” is not written like that. Write heading-level.'],
    ['color=red', 'article-card has no “color”; it is left out.'],
    ['--cw-color-accent=red;}', '--cw-color-accent cannot be “red;}”. Write a colour such as #1f5f4a.'],
    ['--cw-radius=round', '--cw-radius cannot be “round”. Write a length such as 0.5em or 8px.'],
    ['--cw-font-scale=0', '--cw-font-scale cannot be “0”. Write a number from 0.5 to 3, such as 1.1.'],
    ['prefix=2nd', 'The prefix cannot be “2nd”. Write small letters and digits'],
    ['background=x', 'background cannot be “x”. Write a colour'],
    ['typeface=a;}</style>', 'typeface cannot be “a;}</style>”. Write the name of a typeface'],
  ];
  for (const [hash, sentence] of wrong) {
    it(`says what is wrong with ${hash}, and goes on without it`, () => {
      const { settings, problems } = read(`#${hash}`);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include(sentence);
      const widget = hash === 'widget=artcle-view' ? 'article-view' : 'article-card';
      expect(settings).to.deep.equal({ ...initialSettings(choices), widget });
    });
  }
});
