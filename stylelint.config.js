// Styles live on other people's pages: logical properties (their text may run right to left), no rem (their root
// may be 62.5 %), no !important (they must be able to win), and tokens with a fallback (nobody need set them).

const physical = /^(margin|padding|scroll-margin|scroll-padding|border|inset)-(top|right|bottom|left)(-.+)?$/;

/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'property-disallowed-list': [
      [
        physical,
        'top',
        'right',
        'bottom',
        'left',
        /^(min-|max-)?(width|height)$/,
        /^border-(top|bottom)-(left|right)-radius$/,
        /^contain-intrinsic-(width|height)$/,
      ],
      { message: (property) => `${property} is physical: use its logical counterpart` },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(text-align|float|clear|caption-side)$/': ['left', 'right'],
        resize: ['horizontal', 'vertical'],
        // Four values of which right and left differ.
        '/^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color))$/': [
          /^([^\s()]+) ([^\s()]+) ([^\s()]+) (?!\2$)([^\s()]+)$/,
        ],
        '/.*/': [/var\(\s*--cw-[\w-]+\s*\)/],
      },
      {
        message: (property, value) =>
          /var\(/.test(value)
            ? `Give each var(--cw-…) a fallback: nobody need set the tokens (${property})`
            : `${property}: ${value} is physical: use start and end, inline and block`,
      },
    ],
    'unit-disallowed-list': [['rem'], { message: () => "No rem: the page's root may have any size. Use em" }],
    'declaration-no-important': true,
    'custom-property-pattern': [/^_?[a-z][a-z0-9-]*$/, { message: 'Kebab-case' }],
    'selector-class-pattern': null,
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true }],
    // Declarations stay in the order in which they read best.
    'no-descending-specificity': null,
    'comment-empty-line-before': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
  },
  overrides: [
    { files: ['src/**/*.ts', 'stories/**/*.ts'], customSyntax: 'postcss-lit' },
    // What a person's settings ask for wins over everything.
    { files: ['**/reduced-motion*'], rules: { 'declaration-no-important': null } },
  ],
};
