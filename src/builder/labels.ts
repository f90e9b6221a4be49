/** Attributes and tokens in plain words. Those that are missing here say what they are by their names. */
const words: Readonly<Record<string, string>> = {
  slug: 'Article',
  for: 'Related to which article',
  faq: 'Questions',
  view: 'Shown as',
  tools: 'Buttons',
  limit: 'How many',
  'json-ld': 'Data for search engines',
  'privacy-url': 'Address of the privacy page',
  consent: 'Words of consent',
  src: 'Address of one document',
  source: 'Kind of endpoint',
  'content-key': 'Public key of the endpoint',
  images: 'Pictures',
  'faq-list': 'FAQ',
  '--cw-color-accent': 'Accent colour',
  '--cw-color-on-accent': 'Text on the accent',
  '--cw-color-muted': 'Colour of quiet lines',
  '--cw-color-border': 'Colour of hairlines',
  '--cw-color-surface': 'Background of cards',
  '--cw-radius': 'Corners',
  '--cw-card-radius': 'Corners of cards',
  '--cw-space': 'Spacing',
  '--cw-font-scale': 'Text size',
  '--cw-measure': 'Longest line',
  '--cw-reserve': 'Room kept free',
};

export const labelOf = (name: string): string => {
  const plain = name.replace(/^--cw-/, '').replaceAll('-', ' ');
  return words[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};
