// @ts-check
// A clinic's page: some text, our tag or somebody else's, more text.

const text =
  'We see people by appointment, in person and by video. Please bring a list of what you take, and of what you want to ask; nobody remembers everything.';
const paragraphs = (/** @type {number} */ count) => `<p>${text}</p>\n`.repeat(count);

/** @param {{ head?: string, body: string }} parts */
export const clinicPage = ({ head = '', body }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A fictitious clinic</title>
<style>body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 sans-serif }</style>
${head}
</head>
<body>
<h1>What to know before you come</h1>
${paragraphs(2)}
${body}
${paragraphs(6)}
</body>
</html>
`;

/** The snippet for the head, as the builder prints it. @param {import('./host.mjs').Host} host */
export const scriptTag = ({ elsewhere }) =>
  `<script async src="${elsewhere}/cdn/embed.js" data-endpoint="${elsewhere}/v1"></script>`;

/** @param {import('./host.mjs').Host} host */
export const room = ({ elsewhere }) => `<link rel="stylesheet" href="${elsewhere}/cdn/reserve.css">`;
