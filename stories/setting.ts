/** What surrounds a story. It says so itself, in `parameters.setting`; what the toolbar says comes first. */
import { directionOf } from '../src/locales/index.js';
import type { EndpointState } from './clients.js';
import type { Host } from './hosts.js';

export interface Setting {
  readonly theme: 'light' | 'dark' | 'clinic';
  /** BCP 47 tag of the page. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Pixels, or as wide as the window. */
  readonly width: '320' | '480' | '768' | 'full';
  readonly host: Host;
  readonly endpoint: EndpointState;
}

type Icon = 'paintbrush' | 'transfer' | 'globe' | 'grow' | 'browser' | 'database';

/** In the toolbar: what the story itself says. */
const ITS_OWN = 'story';

interface Said {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const settingOf = ({ globals, parameters }: Said): Setting => {
  const own = (parameters['setting'] ?? {}) as Partial<Setting>;
  const chosen = <Name extends keyof Setting>(name: Name, standard: Setting[Name]): Setting[Name] =>
    globals[name] && globals[name] !== ITS_OWN ? (globals[name] as Setting[Name]) : (own[name] ?? standard);
  const language = chosen('language', 'en');
  return {
    theme: chosen('theme', 'light'),
    language,
    direction: chosen('direction', directionOf(language)),
    width: chosen('width', 'full'),
    host: chosen('host', 'none'),
    endpoint: chosen('endpoint', 'fine'),
  };
};

/** Whether the toolbar has taken the endpoint from the story, and with it what the story promises. */
export const isOverruled = ({ globals }: Said): boolean =>
  !!globals['endpoint'] && globals['endpoint'] !== ITS_OWN;

const menu = (description: string, icon: Icon, items: Readonly<Record<string, string>>) => ({
  description,
  toolbar: {
    title: description,
    icon,
    dynamicTitle: true,
    items: [
      { value: ITS_OWN, title: `${description}: the story's` },
      ...Object.entries(items).map(([value, title]) => ({ value, title: `${description}: ${title}` })),
    ],
  },
});

/** The menus of the toolbar. */
export const menus = {
  theme: menu('Theme', 'paintbrush', { light: 'light', dark: 'dark', clinic: "a clinic's" }),
  direction: menu('Direction', 'transfer', { ltr: 'left to right', rtl: 'right to left' }),
  language: menu('Language', 'globe', {
    ar: 'العربية',
    de: 'Deutsch',
    en: 'English',
    es: 'Español',
    fr: 'Français',
    pt: 'Português',
    vi: 'Tiếng Việt',
    zh: '简体中文',
  }),
  width: menu('Width', 'grow', { full: 'full', 320: '320 px', 480: '480 px', 768: '768 px' }),
  host: menu('Host', 'browser', {
    none: 'no style sheet',
    bootstrap: 'Bootstrap',
    bulma: 'Bulma',
    milligram: 'Milligram',
    pico: 'Pico',
    tailwind: "Tailwind's preflight",
    uikit: 'UIkit',
  }),
  endpoint: menu('Endpoint', 'database', {
    fine: 'fine',
    slow: 'slow, 3 s',
    down: 'down',
    empty: 'empty',
    wrong: 'answers a web page',
  }),
};

export const initialGlobals = Object.fromEntries(Object.keys(menus).map((name) => [name, ITS_OWN]));
