// A typeface for picture tests, drawn here, so that no picture depends on which fonts a machine has or how it draws
// their curves: every character is an upright box. It has the heights of real letters, so lines, paragraphs and the
// gaps between them look as they would, and a bold cut, so headings still differ from text. All characters there are
// lead to one of a few boxes, Arabic and Chinese ones too; what is no mark on paper has no width.

const EM = 1000;
const ASCENT = 900;
const DESCENT = 300;

/** The boxes: how wide with the room around them, and from where to where they reach. */
const boxes = [
  // The first glyph of a font stands for characters that it does not have.
  { name: 'missing', advance: 0, characters: [] },
  { name: 'none', advance: 0, characters: invisible() },
  {
    name: 'space',
    advance: 250,
    characters: [' ', '\t', '\n', '\r', '\u00a0', '\u202f', ['\u2000', '\u200a']],
  },
  {
    name: 'low',
    advance: 550,
    from: 0,
    to: 500,
    characters: ['a', 'c', 'e', ['m', 'o'], 'r', 's', ['u', 'x'], 'z'],
  },
  {
    name: 'tall',
    advance: 600,
    from: 0,
    to: 700,
    characters: [['A', 'Z'], ['0', '9'], 'b', 'd', 'h', 'k', ['\u00a1', '\u024f'], ['\u0370', '\u052f']],
  },
  { name: 'hanging', advance: 550, from: -200, to: 500, characters: ['g', 'p', 'q', 'y'] },
  { name: 'thin', advance: 300, from: 0, to: 700, characters: ['f', 'i', 'j', 'l', 't', '!', '(', ')', '|'] },
  { name: 'dot', advance: 250, from: -100, to: 100, characters: ['.', ',', ':', ';', '·', '…', '،', '؛'] },
  { name: 'arabic', advance: 500, from: -200, to: 500, characters: [['\u0620', '\u06ff']] },
  // What else is on a keyboard, and the signs of interfaces: dashes, arrows, dots of a chart.
  {
    name: 'sign',
    advance: 600,
    from: 100,
    to: 600,
    characters: [
      ['!', '~'],
      ['\u2010', '\u27bf'],
    ],
  },
  { name: 'wide', advance: 1000, from: -100, to: 750, characters: [['\u0001', '\uffff']] },
];
const wide = boxes.length - 1;

/** What joins to the character before it, or only steers how text runs. */
function invisible() {
  return [
    '\u00ad',
    ['\u0300', '\u036f'],
    ['\u0610', '\u061a'],
    '\u061c',
    ['\u064b', '\u065f'],
    '\u0670',
    ['\u200b', '\u200f'],
    ['\u202a', '\u202e'],
    ['\u2060', '\u2069'],
    ['\ufe00', '\ufe0f'],
    '\ufeff',
  ];
}

/** The font as a TrueType file. @param {{ bold?: boolean }} [cut] */
export function boxFont({ bold = false } = {}) {
  const side = bold ? 15 : 60;
  const glyphs = boxes.map(({ from, to, advance }) =>
    to === undefined ? Buffer.alloc(0) : box(side, from, advance - side, to),
  );
  const offsets = glyphs.reduce((all, { length }) => [...all, all.at(-1) + length], [0]);
  return file({
    'OS/2': os2(bold),
    cmap: cmap(),
    glyf: Buffer.concat(glyphs),
    head: head(bold),
    hhea: hhea(),
    hmtx: shorts(boxes.flatMap(({ advance, to }) => [advance, to === undefined ? 0 : side])),
    loca: longs(offsets),
    maxp: Buffer.concat([longs([0x00010000]), shorts([boxes.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])]),
    name: name(),
    post: Buffer.concat([longs([0x00030000, 0]), shorts([-150, 60]), longs([0, 0, 0, 0, 0])]),
  });
}

/** One contour of four corners, clockwise. */
function box(left, bottom, right, top) {
  const steps = [left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top];
  return Buffer.concat([shorts([1, left, bottom, right, top, 3, 0]), bytes([1, 1, 1, 1]), shorts(steps)]);
}

/** Format 13 leads any number of characters to one glyph. Later rows of `boxes` fill what earlier ones leave. */
function cmap() {
  const glyphOf = new Uint8Array(0x10000);
  for (const [glyph, { characters }] of boxes.entries()) {
    for (const range of characters) {
      const [first, last] = Array.isArray(range) ? range : [range, range];
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) {
        glyphOf[code] ||= glyph;
      }
    }
  }
  const groups = [];
  for (let code = 1; code < 0x10000; code += 1) {
    // Surrogates are no characters. Shaped Arabic letters are left out: text has the plain ones, and a browser that
    // found both would join them its own way.
    if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfb50 && code < 0xfe00) || code >= 0xfe70) {
      if (code !== 0xfeff) continue;
    }
    const group = groups.at(-1);
    const glyph = glyphOf[code];
    if (group && group[1] === code - 1 && group[2] === glyph) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  groups.push([0x10000, 0x10ffff, wide]);
  const size = 16 + 12 * groups.length;
  return Buffer.concat([
    shorts([0, 1, 3, 10]),
    longs([12]),
    shorts([13, 0]),
    longs([size, 0, groups.length, ...groups.flat()]),
  ]);
}

function head(bold) {
  return Buffer.concat([
    longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    shorts([0x0003, EM]),
    longs([0, 0, 0, 0]),
    shorts([0, -200, EM, 750, bold ? 1 : 0, 8, 2, 1, 0]),
  ]);
}

function hhea() {
  return Buffer.concat([
    longs([0x00010000]),
    shorts([ASCENT, -DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, boxes.length]),
  ]);
}

function os2(bold) {
  const sub = [650, 600, 0, 75];
  return Buffer.concat([
    shorts([4, 550, bold ? 700 : 400, 5, 0, ...sub, ...sub, 50, 250, 0]),
    bytes(Array(10).fill(0)),
    longs([0, 0, 0, 0]),
    Buffer.from('BOX '),
    // Bit 7: lines are as high as the typographic ascent and descent say.
    shorts([(bold ? 0x20 : 0x40) | 0x80, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT]),
    longs([0, 0]),
    shorts([500, 700, 0, 0x20, 1]),
  ]);
}

function name() {
  const texts = ['Box', 'Regular', 'Box', 'Box', '1', 'Box'].map((text) =>
    Buffer.from(text, 'utf16le').swap16(),
  );
  let offset = 0;
  const records = texts.map((text, at) => {
    const record = shorts([3, 1, 0x409, at + 1, text.length, offset]);
    offset += text.length;
    return record;
  });
  return Buffer.concat([shorts([0, texts.length, 6 + 12 * texts.length]), ...records, ...texts]);
}

/** Tables in the order of their names, each at a multiple of four bytes. */
function file(tables) {
  const names = Object.keys(tables).sort();
  let offset = 12 + 16 * names.length;
  const directory = [];
  const bodies = [];
  for (const tag of names) {
    const body = Buffer.concat([tables[tag], Buffer.alloc(-tables[tag].length & 3)]);
    directory.push(Buffer.from(tag.padEnd(4)), longs([sum(body), offset, tables[tag].length]));
    bodies.push(body);
    offset += body.length;
  }
  const power = 2 ** Math.floor(Math.log2(names.length));
  const search = [names.length, power * 16, Math.log2(power), (names.length - power) * 16];
  const whole = Buffer.concat([longs([0x00010000]), shorts(search), ...directory, ...bodies]);
  const headAt = whole.indexOf(longs([0x5f0f3cf5]));
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, headAt - 4);
  return whole;
}

function sum(body) {
  let total = 0;
  for (let at = 0; at < body.length; at += 4) total = (total + body.readUInt32BE(at)) >>> 0;
  return total;
}

function bytes(numbers) {
  return Buffer.from(numbers);
}

function shorts(numbers) {
  return Buffer.from(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]));
}

function longs(numbers) {
  return Buffer.concat(
    numbers.flatMap((number) => [shorts([Math.floor(number / 0x10000), number & 0xffff])]),
  );
}
