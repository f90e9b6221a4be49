// @ts-check
/**
 * The rules of reserve.css once more, for mounts: `article-card[layout='compact']:not(:defined)` also as
 * `[data-cw='article-card'][data-layout='compact']:not([data-cw-mounted])`.
 *
 * @param {string} css
 * @param {readonly string[]} tags
 */
export function reserveMounts(css, tags) {
  const anyTag = new RegExp(`\\b(${tags.join('|')})\\b`, 'g');
  return css
    .replaceAll(/\/\*.*?\*\/\s*/gs, '')
    .replaceAll(/\[(?=[a-z])(?!data-)/g, '[data-')
    .replaceAll(':defined', '[data-cw-mounted]')
    .replaceAll(anyTag, "[data-cw='$1']");
}
