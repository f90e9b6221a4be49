/** Everything in one file, for pages that want no second request for code. */
import { configure, requireConsent } from '../contexts/index.js';
import { defineAll } from '../define/index.js';
import { usePrefix } from '../define/register.js';
import { takeOver } from '../define/takeover.js';
import { watchMounts } from './mounts.js';
import { overrideFromPage } from './page-strings.js';
import { ownScript, settingsOf } from './own-script.js';

const script = ownScript('clinic-widgets.js');
const settings = settingsOf(script);
requireConsent(script?.dataset['consent']);
if (settings) configure(settings);
usePrefix(script?.dataset['prefix']);
const start = (): void => {
  defineAll();
  watchMounts();
  overrideFromPage();
};
if (document.querySelector('[name=clinic-widgets]')) void takeOver(start);
else start();
