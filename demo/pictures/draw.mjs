/**
 * Draws the pictures of the demo content: abstract artwork, made here as SVG and saved as WebP.
 *
 *   node demo/pictures/draw.mjs            draws all of them into demo/content/v1/images/
 *   node demo/pictures/draw.mjs tides      draws one
 *
 * Every scene is a function that returns the inside of a 1200 by 800 SVG. Chromium renders it at 1200 by 800
 * and at 600 by 400. Nothing is random: the same script gives the same pictures. Chromium is taken from
 * CHROMIUM or /usr/bin/chromium; playwright-core, a development dependency, drives it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const WIDTH = 1200;
const HEIGHT = 800;
const LIMIT = 60_000;
const OUT = new URL('../content/v1/images/', import.meta.url);

const ink = '#203b4d';
const deep = '#2f6272';
const teal = '#5f98a0';
const mist = '#b9d3d4';
const sage = '#93b09b';
const moss = '#5d8171';
const sand = '#f4eadd';
const shell = '#ecd6c4';
const coral = '#de9579';
const sun = '#f3c58a';
const lilac = '#a9a6c9';

/** A small deterministic generator (mulberry32), so that scattered things land in the same places every time. */
const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
const n = (value) => Number(value.toFixed(1));

const gradient = (id, stops, vertical = true) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${vertical ? 0 : 1}" y2="${vertical ? 1 : 0}">${stops
    .map(
      ([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')}</linearGradient>`;

const glow = (id, color, opacity = 1) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${opacity}"/>` +
  `<stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;

const fill = (paint) => `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paint}"/>`;

/** A smooth line through points. */
const through = (points) => {
  let path = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < points.length - 1; i += 1) {
    const [before, from, to, after] = [
      points[i - 1] ?? points[i],
      points[i],
      points[i + 1],
      points[i + 2] ?? points[i + 1],
    ];
    path +=
      `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)}` +
      ` ${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  }
  return path;
};

/** A curve across the picture, sampled from a function of x. */
const across = (height, step = 40) => {
  const points = [];
  for (let x = -step; x <= WIDTH + step; x += step) points.push([x, height(x)]);
  return through(points);
};

/** The same, closed along the bottom edge. */
const ground = (height, paint, more = '') =>
  `<path d="${across(height)}V${HEIGHT + 10}H-60Z" fill="${paint}" ${more}/>`;

const scenes = {
  'harbor-dawn'() {
    const rnd = dice(7);
    const glints = times(46, (i) => {
      const y = 492 + (i / 46) ** 1.4 * 290;
      const spread = 40 + (y - 480) * 0.7;
      const width = 18 + rnd() * 60 * ((y - 440) / 300);
      return `<rect x="${n(790 + (rnd() - 0.5) * spread * 2 - width / 2)}" y="${n(y)}" width="${n(width)}" height="${n(2 + (y - 480) / 90)}" rx="2.5" fill="#fff3df" opacity="${n(0.25 + rnd() * 0.45)}"/>`;
    });
    return `<defs>${gradient('sky', [
      [0, '#8fb3bf'],
      [0.55, '#e9d8c4'],
      [1, '#f6cfa3'],
    ])}
      ${gradient('sea', [
        [0, '#e2c9b0'],
        [0.25, '#86a9ac'],
        [1, '#2f6272'],
      ])}${glow('halo', '#fff1d6', 0.95)}
      ${glow('lamp', '#fff6dd', 0.9)}</defs>
      ${fill('url(#sky)')}
      <circle cx="790" cy="455" r="330" fill="url(#halo)"/>
      <circle cx="790" cy="455" r="66" fill="#fff2d8"/>
      <path d="${across((x) => 452 - 46 * Math.sin(x / 210 + 0.6) - 18 * Math.sin(x / 83))}V485H-60Z" fill="#9db7b8" opacity="0.65"/>
      <path d="${across((x) => 470 - 22 * Math.sin(x / 150 + 2.2))}V485H-60Z" fill="#7f9fa5" opacity="0.7"/>
      <rect y="480" width="1200" height="320" fill="url(#sea)"/>
      ${glints}
      <path d="M-10 560 L150 535 L420 531 L452 560 L470 590 L-10 640Z" fill="#29495a"/>
      <path d="M-10 560 L150 535 L420 531 L452 560 L150 566 L-10 594Z" fill="#3b6170"/>
      <circle cx="346" cy="300" r="150" fill="url(#lamp)"/>
      <path d="M318 536 L328 330 H364 L374 536Z" fill="${sand}"/>
      <path d="M346 536 V330 H364 L374 536Z" fill="${shell}"/>
      <path d="M325.5 385 H366.6 L369 434 H323Z" fill="${coral}"/><path d="M320.6 484 H371.4 L374 536 H318Z" fill="${coral}"/>
      <rect x="318" y="320" width="56" height="11" rx="3" fill="${ink}"/>
      <rect x="330" y="282" width="32" height="38" fill="#fff0c9"/>
      <path d="M330 282v38M346 282v38M362 282v38" stroke="${ink}" stroke-width="3"/>
      <path d="M324 284 Q346 244 368 284Z" fill="${ink}"/>
      <path d="M905 556 h96 l-18 26 h-62Z" fill="${ink}"/><path d="M948 552 V462 L996 548Z" fill="${sand}"/><path d="M942 552 V478 L910 548Z" fill="${shell}"/>
      ${[0, 1, 2, 3].map((i) => `<path d="${across((x) => 640 + i * 42 + (5 + i * 2) * Math.sin(x / (70 + i * 14) + i * 1.7))}" fill="none" stroke="#dcebea" stroke-opacity="${0.16 + i * 0.03}" stroke-width="${2 + i}"/>`).join('')}`;
  },

  'branching-cells'() {
    const rnd = dice(23);
    const branches = (x, y, angle, length, width, depth, color) => {
      if (!depth) return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(width * 1.5 + 1.6)}" fill="${color}"/>`;
      const bend = (rnd() - 0.5) * 0.55;
      const ex = x + Math.cos(angle) * length;
      const ey = y + Math.sin(angle) * length;
      const mx = x + Math.cos(angle + bend) * length * 0.55;
      const my = y + Math.sin(angle + bend) * length * 0.55;
      const limb = `<path d="M${n(x)} ${n(y)}Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)}" stroke="${color}" stroke-width="${n(width)}" fill="none" stroke-linecap="round"/>`;
      const forks = depth > 2 && rnd() > 0.72 ? 3 : 2;
      return (
        limb +
        times(forks, (i) =>
          branches(
            ex,
            ey,
            angle + (i - (forks - 1) / 2) * (0.62 + rnd() * 0.3),
            length * (0.66 + rnd() * 0.14),
            width * 0.66,
            depth - 1,
            color,
          ),
        )
      );
    };
    const cell = (x, y, size, arms, turn, color, core, depth) =>
      `<g>${times(arms, (i) => branches(x, y, turn + (i * 2 * Math.PI) / arms + (rnd() - 0.5) * 0.35, size * 1.75, size * 0.22, depth, color))}
      <circle cx="${x}" cy="${y}" r="${size}" fill="${color}"/><circle cx="${x}" cy="${y}" r="${n(size * 0.46)}" fill="${core}"/></g>`;
    return `<defs>${gradient('night', [
      [0, '#1d3748'],
      [1, '#2f5f6e'],
    ])}${glow('a', '#7fb3b5', 0.5)}${glow('b', '#f0b48f', 0.45)}</defs>
      ${fill('url(#night)')}
      <circle cx="330" cy="430" r="430" fill="url(#a)"/><circle cx="890" cy="360" r="400" fill="url(#b)"/>
      <g opacity="0.28">${cell(630, 760, 34, 6, 0.2, '#8fb8bd', '#c9dedd', 3)}${cell(600, 40, 30, 6, 0.5, '#8fb8bd', '#c9dedd', 3)}</g>
      ${cell(330, 440, 58, 7, 0.1, '#bfdad8', deep, 4)}
      ${cell(880, 350, 50, 7, 0.5, '#f2c6a6', '#b56a4f', 4)}`;
  },

  synapse() {
    const rnd = dice(5);
    const dots = times(34, (i) => {
      const t = rnd();
      const y = 400 + (rnd() - 0.5) * 250;
      return `<circle cx="${n(538 + t * 128)}" cy="${n(y)}" r="${n(6 + rnd() * 7)}" fill="#f2b892" opacity="${n(0.6 + 0.4 * rnd())}"/>`;
    });
    const sac = (x, y, r) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="#f7e4d3"/>` +
      [0, 1, 2, 3, 4]
        .map(
          (i) =>
            `<circle cx="${n(x + Math.cos(i * 1.257 + 0.4) * r * 0.48)}" cy="${n(y + Math.sin(i * 1.257 + 0.4) * r * 0.48)}" r="${n(r * 0.2)}" fill="${coral}"/>`,
        )
        .join('');
    const doors = times(7, (i) => {
      const y = 250 + i * 50;
      const x = 690 + ((y - 400) / 170) ** 2 * 26;
      return `<path d="M${n(x - 20)} ${y - 13}q-16 13 0 26h34v-26Z" fill="${sun}"/>`;
    });
    return `<defs>${gradient('bg', [
      [0, '#f6efe5'],
      [1, '#e6dccf'],
    ])}${gradient('left', [
      [0, '#6fa5ab'],
      [1, '#2f6272'],
    ])}
      ${gradient('right', [
        [0, '#a9a6c9'],
        [1, '#6d6a99'],
      ])}${glow('gap', '#fff7ea', 0.95)}</defs>
      ${fill('url(#bg)')}<ellipse cx="602" cy="400" rx="230" ry="340" fill="url(#gap)"/>
      <path d="M-20 350 C150 350 210 330 290 250 C360 180 500 190 520 300 C532 365 532 435 520 500 C500 610 360 620 290 550 C210 470 150 450 -20 450Z" fill="url(#left)"/>
      <path d="M1220 345 C1060 345 990 320 920 240 C860 180 730 170 704 300 C690 365 690 435 704 500 C730 630 860 620 920 560 C990 480 1060 455 1220 455Z" fill="url(#right)"/>
      ${sac(420, 300, 38)}${sac(395, 410, 44)}${sac(455, 490, 34)}${sac(330, 480, 30)}${sac(320, 350, 27)}${sac(478, 385, 26)}
      ${doors}${dots}
      <path d="M930 330 q70 70 0 140 M985 355 q45 45 0 90" fill="none" stroke="#e7e5f3" stroke-width="7" stroke-linecap="round" opacity="0.55"/>`;
  },

  'calendar-circles'() {
    const warm = new Map([
      [1, coral],
      [4, coral],
      [8, sun],
      [11, sun],
      [18, '#f0d9b5'],
      [25, '#f4e6cf'],
    ]);
    const days = times(35, (i) => {
      const x = 231 + (i % 7) * 123;
      const y = 166 + Math.floor(i / 7) * 117;
      const color = warm.get(i);
      return color
        ? `<circle cx="${x}" cy="${y}" r="56" fill="${color}" opacity="0.28"/><circle cx="${x}" cy="${y}" r="42" fill="${color}"/>`
        : `<circle cx="${x}" cy="${y}" r="42" fill="#fffaf3" opacity="0.55"/><circle cx="${x}" cy="${y}" r="42" fill="none" stroke="#7ea4a6" stroke-opacity="0.55" stroke-width="2.5"/>`;
    });
    return `<defs>${gradient('bg', [
      [0, '#dfe9e6'],
      [1, '#bcd2d1'],
    ])}${glow('warm', '#fff3df', 0.9)}</defs>
      ${fill('url(#bg)')}<circle cx="330" cy="200" r="520" fill="url(#warm)"/>
      ${ground((x) => 690 - 40 * Math.sin(x / 260), '#9dbcbb', 'opacity="0.5"')}
      ${ground((x) => 735 - 30 * Math.sin(x / 190 + 1.4), '#6f999d', 'opacity="0.5"')}
      ${days}`;
  },

  'leaves-and-bowl'() {
    const leaf = (x, y, length, turn, color, vein) => {
      const half = length * 0.27;
      const ribs = [0.24, 0.4, 0.56, 0.72]
        .map((t) => {
          const reach = half * Math.sin(Math.PI * t) * 0.82;
          return `<path d="M${n(length * t)} 0l${n(length * 0.1)} ${n(-reach)}M${n(length * t)} 0l${n(length * 0.1)} ${n(reach)}"/>`;
        })
        .join('');
      return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0C${n(length * 0.25)} ${n(-half * 1.35)} ${n(length * 0.7)} ${n(-half * 1.1)} ${length} 0C${n(length * 0.7)} ${n(half * 1.1)} ${n(length * 0.25)} ${n(half * 1.35)} 0 0Z" fill="${color}"/>
        <g stroke="${vein}" stroke-width="3" fill="none" stroke-linecap="round" opacity="0.7"><path d="M${-length * 0.12} 0H${n(length * 0.95)}"/>${ribs}</g></g>`;
    };
    return `<defs>${gradient('wall', [
      [0, '#efe5d6'],
      [1, '#f6eee2'],
    ])}${gradient('table', [
      [0, '#d9b796'],
      [1, '#c79e7b'],
    ])}
      ${gradient('bowl', [
        [0, '#4c8390'],
        [1, '#23485a'],
      ])}${glow('light', '#fffaf0', 0.9)}</defs>
      ${fill('url(#wall)')}<circle cx="420" cy="210" r="460" fill="url(#light)"/>
      <rect y="590" width="1200" height="210" fill="url(#table)"/>
      <ellipse cx="650" cy="660" rx="330" ry="34" fill="#8a6345" opacity="0.3"/>
      ${leaf(300, 640, 330, -118, moss, '#84a594')}${leaf(290, 640, 350, -84, sage, '#cfdccf')}${leaf(280, 645, 300, -150, '#7d9d88', '#b5cbbb')}${leaf(310, 640, 290, -52, '#49705f', '#7fa08f')}
      <circle cx="560" cy="440" r="62" fill="#f7f0e3"/><circle cx="690" cy="425" r="70" fill="${coral}"/><circle cx="670" cy="402" r="20" fill="#f3c2aa" opacity="0.7"/>
      <circle cx="790" cy="450" r="52" fill="${sun}"/><circle cx="620" cy="468" r="44" fill="#fbf6ec"/><circle cx="745" cy="470" r="40" fill="#e6d0a8"/>
      <path d="M430 470H900C900 590 820 660 665 660S430 590 430 470Z" fill="url(#bowl)"/>
      <rect x="420" y="458" width="490" height="26" rx="13" fill="#6ba0a8"/>
      <path d="M470 510C480 570 520 615 580 634" stroke="#8fbcc0" stroke-width="9" stroke-linecap="round" fill="none" opacity="0.6"/>
      ${leaf(905, 690, 230, -16, sage, '#cfdccf')}${leaf(930, 700, 190, 14, moss, '#84a594')}`;
  },

  tides() {
    const slow = (x) => 400 + 150 * Math.sin((x - 60) / 175);
    const quick = (x) => 400 + 62 * Math.sin((x + 40) / 175 + Math.PI * 0.8);
    return `<defs>${gradient('bg', [
      [0, '#f5ece0'],
      [0.5, '#e9e3e2'],
      [1, '#c9d9dc'],
    ])}
      ${gradient(
        'one',
        [
          [0, '#d98d72'],
          [0.5, '#e9b98f'],
          [1, '#d98d72'],
        ],
        false,
      )}${gradient(
        'two',
        [
          [0, '#2f6272'],
          [0.5, '#6fa5ab'],
          [1, '#2f6272'],
        ],
        false,
      )}${glow('sun', '#ffffff', 0.8)}</defs>
      ${fill('url(#bg)')}<circle cx="820" cy="220" r="380" fill="url(#sun)"/>
      ${times(9, (i) => `<path d="${across((x) => slow(x) + (i - 4) * 26 * (0.5 + 0.5 * Math.cos((x - 60) / 350)))}" fill="none" stroke="${coral}" stroke-opacity="${n(0.34 - Math.abs(i - 4) * 0.06)}" stroke-width="3"/>`)}
      ${times(9, (i) => `<path d="${across((x) => quick(x) + (i - 4) * 22 * (0.5 + 0.5 * Math.sin(x / 300)))}" fill="none" stroke="${deep}" stroke-opacity="${n(0.34 - Math.abs(i - 4) * 0.06)}" stroke-width="3"/>`)}
      <path d="${across(slow)}" fill="none" stroke="url(#one)" stroke-width="20" stroke-linecap="round"/>
      <path d="${across(quick)}" fill="none" stroke="url(#two)" stroke-width="20" stroke-linecap="round"/>
      <path d="M0 400H1200" stroke="${ink}" stroke-opacity="0.22" stroke-width="2.5" stroke-dasharray="2 14" stroke-linecap="round"/>`;
  },

  'quiet-room'() {
    return `<defs>${gradient('wall', [
      [0, '#dfe6e1'],
      [1, '#cfdad6'],
    ])}${gradient('floor', [
      [0, '#c9a889'],
      [1, '#b48e6e'],
    ])}
      ${gradient('sky', [
        [0, '#9fc3cc'],
        [1, '#f6e3c8'],
      ])}${gradient('beam', [
        [0, '#fff3d8', 0.75],
        [1, '#fff3d8', 0],
      ])}${glow('lamp', '#ffe9bd', 0.85)}</defs>
      ${fill('url(#wall)')}<rect y="600" width="1200" height="200" fill="url(#floor)"/><rect y="592" width="1200" height="10" fill="#f3ede3"/>
      <rect x="118" y="92" width="324" height="436" rx="6" fill="#f7f2e9"/><rect x="136" y="110" width="288" height="400" fill="url(#sky)"/>
      <path d="M136 440 Q220 390 300 430 T424 410 V510 H136Z" fill="#8fb09b"/><path d="M136 476 Q240 440 424 470 V510 H136Z" fill="${moss}"/>
      <path d="M280 110V510M136 300H424" stroke="#f7f2e9" stroke-width="11"/>
      <path d="M92 84 H150 Q138 320 158 560 H84 Q104 320 92 84Z" fill="#f4e6d6"/><path d="M410 84 H468 Q456 320 476 560 H402 Q422 320 410 84Z" fill="#f4e6d6"/>
      <rect x="70" y="76" width="420" height="12" rx="6" fill="#8b6a51"/>
      <path d="M136 600 H424 L760 800 H330Z" fill="url(#beam)"/>
      <ellipse cx="650" cy="706" rx="330" ry="46" fill="#e9dccb"/><ellipse cx="650" cy="706" rx="262" ry="33" fill="none" stroke="#cfb69d" stroke-width="4"/>
      <ellipse cx="640" cy="700" rx="210" ry="20" fill="#7e5e46" opacity="0.25"/>
      <path d="M520 690l-18 22M760 690l16 22" stroke="#6b4f3b" stroke-width="12" stroke-linecap="round"/>
      <path d="M470 372 Q478 322 528 334 Q560 342 570 380 L622 566 H532 Q512 566 505 546Z" fill="${deep}"/>
      <path d="M505 546 Q512 530 540 530 H786 Q822 530 824 566 L826 654 Q826 690 792 690 H552 Q522 690 518 658Z" fill="#397482"/>
      <path d="M792 566 H900 Q934 566 938 596 Q940 622 912 622 H812Z" fill="#397482"/><path d="M848 622 L842 706 M900 622 l8 84" stroke="#6b4f3b" stroke-width="10" stroke-linecap="round"/>
      <path d="M540 534 Q546 486 592 486 H716 Q742 486 742 510 Q742 534 716 534Z" fill="#2a5a69"/>
      <rect x="478" y="356" width="86" height="52" rx="22" fill="${sand}" transform="rotate(-14 520 380)"/>
      <circle cx="1000" cy="330" r="250" fill="url(#lamp)"/>
      <path d="M1000 380V690" stroke="#55433a" stroke-width="9"/><ellipse cx="1000" cy="696" rx="56" ry="11" fill="#55433a"/>
      <path d="M936 380 L962 282 H1038 L1064 380Z" fill="#fbe9c9"/><path d="M936 380 L940 364 H1060 L1064 380Z" fill="#f3d8a9"/>
      <path d="M1092 612 h84 l-10 86 q-2 12 -14 12 h-36 q-12 0 -14 -12Z" fill="${coral}"/>
      <g fill="${moss}"><path d="M1134 614 Q1078 560 1084 486 Q1136 530 1134 614Z"/><path d="M1134 614 Q1196 556 1186 478 Q1130 530 1134 614Z" fill="${sage}"/><path d="M1134 614 Q1112 520 1142 440 Q1164 520 1134 614Z" fill="#49705f"/></g>
      <rect x="640" y="150" width="190" height="140" rx="4" fill="#f7f2e9"/><rect x="656" y="166" width="158" height="108" fill="#e5d9c8"/><circle cx="770" cy="204" r="20" fill="${sun}"/><path d="M656 246 Q700 206 740 240 T814 230 V274 H656Z" fill="${teal}"/>`;
  },

  'five-bands'() {
    const bands = [
      ['#e9c9ae', '#f2dcc6'],
      ['#d9a78b', '#e6bda4'],
      ['#9fb7ad', '#b9cbc2'],
      ['#5f98a0', '#7db0b5'],
      ['#2c5667', '#3f7383'],
    ];
    return `<defs>${gradient('bg', [
      [0, '#f8f1e6'],
      [1, '#f0e4d4'],
    ])}${bands
      .map(([low, high], i) =>
        gradient(`b${i}`, [
          [0, high],
          [1, low],
        ]),
      )
      .join('')}
      <filter id="soft" x="-10%" y="-30%" width="120%" height="170%"><feDropShadow dx="0" dy="10" stdDeviation="12" flood-color="#3a2a1c" flood-opacity="0.2"/></filter></defs>
      ${fill('url(#bg)')}<circle cx="955" cy="146" r="74" fill="#f6d7a8"/>
      ${bands.map((_, i) => ground((x) => 236 + i * 122 + 20 * Math.sin(x / 300 + i * 1.15) + 9 * Math.sin(x / 120 + i * 2), `url(#b${i})`, 'filter="url(#soft)"')).join('')}`;
  },

  'weather-hills'() {
    const cloud = (x, y, s, color, opacity) =>
      `<g transform="translate(${x} ${y}) scale(${s})" fill="${color}" opacity="${opacity}"><path d="M-130 40a46 46 0 0 1 8 -91a74 74 0 0 1 138 -24a60 60 0 0 1 92 42a38 38 0 0 1 14 73Z"/></g>`;
    return `<defs>${gradient('sky', [
      [0, '#8fb0bf'],
      [0.45, '#c9d6d4'],
      [1, '#f7e6cc'],
    ])}${glow('sun', '#ffe7b8', 0.95)}
      ${gradient('h1', [
        [0, '#a7bfae'],
        [1, '#8aa898'],
      ])}${gradient('h2', [
        [0, '#7ea08b'],
        [1, '#5d8171'],
      ])}${gradient('h3', [
        [0, '#4f7a6d'],
        [1, '#2f5650'],
      ])}</defs>
      ${fill('url(#sky)')}<circle cx="880" cy="300" r="360" fill="url(#sun)"/><circle cx="880" cy="300" r="84" fill="#ffeac2"/>
      ${cloud(250, 190, 1.7, '#6f8d9d', 0.75)}${cloud(420, 250, 1.5, '#8fa8b3', 0.85)}${cloud(120, 300, 1.4, '#a7bac0', 0.9)}${cloud(640, 160, 0.9, '#e9eeec', 0.85)}${cloud(1010, 190, 0.7, '#fbf5ea', 0.8)}
      ${times(16, (i) => `<path d="M${70 + i * 30} ${352 + (i % 4) * 16}l-18 66" stroke="#6f8d9d" stroke-opacity="0.5" stroke-width="4" stroke-linecap="round"/>`)}
      ${ground((x) => 540 - 64 * Math.sin(x / 230 + 0.4) - 14 * Math.sin(x / 90), 'url(#h1)')}
      ${ground((x) => 612 - 58 * Math.sin(x / 260 + 2.4), 'url(#h2)')}
      ${ground((x) => 700 - 48 * Math.sin(x / 300 + 4.6), 'url(#h3)')}`;
  },

  'two-chairs'() {
    const chair = (color, dark, light) => `
      <path d="M-118 168l-14 66M96 168l10 66" stroke="#6b4f3b" stroke-width="12" stroke-linecap="round"/>
      <path d="M-150 -150 Q-150 -196 -104 -196 H-66 Q-34 -196 -30 -160 L-12 80 H-136Z" fill="${dark}"/>
      <path d="M-136 40 H96 Q124 40 124 68 V100 H-136Z" fill="${light}"/>
      <path d="M-150 -40 V144 Q-150 176 -118 176 H96 Q128 176 128 144 V98 H-96 V-8 Q-96 -66 -124 -66 Q-150 -66 -150 -40Z" fill="${color}"/>
      <path d="M-96 -4 H60 Q92 -4 92 22 Q92 46 60 46 H-96Z" fill="${color}"/>`;
    return `<defs>${gradient('wall', [
      [0, '#f4e9db'],
      [1, '#eadac7'],
    ])}${gradient('floor', [
      [0, '#b9cbc4'],
      [1, '#9fb7af'],
    ])}${glow('light', '#fffaf0', 0.85)}</defs>
      ${fill('url(#wall)')}<circle cx="600" cy="240" r="430" fill="url(#light)"/>
      <rect y="590" width="1200" height="210" fill="url(#floor)"/><rect y="582" width="1200" height="9" fill="#fbf5ec"/>
      <ellipse cx="600" cy="704" rx="480" ry="56" fill="#dfe8e2" opacity="0.85"/>
      <path d="M440 300 a74 62 0 1 1 42 46 l-34 22 l6 -34 a62 62 0 0 1 -14 -34Z" fill="${mist}"/>
      <path d="M778 262 a70 58 0 1 0 -40 46 l34 24 l-6 -36 a58 58 0 0 0 12 -34Z" fill="#f0cdb4"/>
      <g fill="${deep}"><circle cx="482" cy="286" r="7"/><circle cx="510" cy="286" r="7"/><circle cx="538" cy="286" r="7"/></g>
      <g fill="#b56a4f"><circle cx="682" cy="250" r="7"/><circle cx="708" cy="250" r="7"/><circle cx="734" cy="250" r="7"/></g>
      <g transform="translate(300 480)">${chair(deep, '#254f5e', '#5f98a0')}</g>
      <g transform="translate(900 480) scale(-1 1)">${chair('#cf8468', '#b56a4f', '#e8ac91')}</g>
      <path d="M600 610V700M560 706H640" stroke="#6b4f3b" stroke-width="12" stroke-linecap="round"/>
      <ellipse cx="600" cy="606" rx="112" ry="19" fill="#8b6a51"/><ellipse cx="600" cy="601" rx="112" ry="17" fill="#a9876b"/>
      <rect x="556" y="564" width="34" height="34" rx="5" fill="#fbf5ec"/><path d="M590 572 q15 2 14 11 q-2 9 -14 8" fill="none" stroke="#fbf5ec" stroke-width="5"/>
      <path d="M620 600 q2 -46 24 -58 q4 34 -12 58Z" fill="${moss}"/><path d="M632 600 q8 -36 32 -36 q-4 28 -24 36Z" fill="${sage}"/>`;
  },

  'open-pages'() {
    const rnd = dice(41);
    const dots = times(38, () => {
      const t = rnd();
      const x = 646 + t * 330;
      const y = Math.min(516, 492 - t * 190 + (rnd() + rnd() + rnd() - 1.5) * 88 + 18 * Math.sin(t * 3));
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(6.5 + rnd() * 4)}" fill="${rnd() > 0.3 ? teal : coral}" opacity="0.82"/>`;
    });
    const line = (x, y, width) =>
      `<rect x="${x}" y="${y}" width="${width}" height="9" rx="4.5" fill="#9fb0b3" opacity="0.6"/>`;
    return `<defs>${gradient('bg', [
      [0, '#2c5667'],
      [1, '#1f3f50'],
    ])}${gradient(
      'lp',
      [
        [0, '#f3e9da'],
        [0.86, '#fbf5ea'],
        [1, '#dccdb8'],
      ],
      false,
    )}
      ${gradient(
        'rp',
        [
          [0, '#dccdb8'],
          [0.14, '#fbf5ea'],
          [1, '#f3e9da'],
        ],
        false,
      )}${glow('l', '#7fb3b5', 0.55)}</defs>
      ${fill('url(#bg)')}<circle cx="600" cy="360" r="560" fill="url(#l)"/>
      <ellipse cx="600" cy="664" rx="500" ry="36" fill="#10252f" opacity="0.45"/>
      <path d="M130 196 Q360 150 600 206 Q840 150 1070 196 V640 Q840 600 600 654 Q360 600 130 640Z" fill="#8b5f49"/>
      <path d="M152 180 Q380 132 600 196 V636 Q380 574 152 620Z" fill="url(#lp)"/>
      <path d="M1048 180 Q820 132 600 196 V636 Q820 574 1048 620Z" fill="url(#rp)"/>
      <g transform="skewY(3)">${line(214, 216, 210)}${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => line(214, 262 + i * 29, [310, 322, 298, 318, 180, 314, 322, 306, 320, 240][i])).join('')}</g>
      <path d="M640 236 V536 H990" fill="none" stroke="#7d8f93" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
      ${times(4, (i) => `<path d="M652 ${476 - i * 60}H984" stroke="#c9c2b4" stroke-width="2" stroke-dasharray="2 9" stroke-linecap="round"/>`)}
      ${dots}<path d="M656 500 Q800 446 976 288" fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round"/>
      <path d="M560 190 h34 v150 l-17 -18 l-17 18Z" fill="${coral}"/>`;
  },
};

const svg = (inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${inside}</svg>`;

/** Runs in the browser: an SVG as WebP of the given width, base64. */
const render = async ({ source, width, height, quality }) => {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
};

const wanted = process.argv.slice(2);
const names = wanted.length ? wanted : Object.keys(scenes);
await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  const page = await browser.newPage();
  for (const name of names) {
    const source = svg(scenes[name]());
    for (const [suffix, width] of [
      ['', WIDTH],
      ['-600', WIDTH / 2],
    ]) {
      const size = { width, height: (width * HEIGHT) / WIDTH };
      const bytes = Buffer.from(await page.evaluate(render, { source, ...size, quality: 0.82 }), 'base64');
      if (bytes.length > LIMIT)
        throw new Error(`${name}${suffix}.webp has ${bytes.length} bytes, more than ${LIMIT}`);
      await writeFile(new URL(`${name}${suffix}.webp`, OUT), bytes);
      console.log(`${name}${suffix}.webp ${bytes.length}`);
    }
  }
} finally {
  await browser.close();
}
