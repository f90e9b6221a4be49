/** All that `check` may find, in the words of somebody who publishes and does not program. */

export type Severity = 'error' | 'warning' | 'note';

export interface Trouble {
  readonly severity: Severity;
  /** What is wrong. */
  readonly title: string;
  /** What readers see of it. */
  readonly seen: string;
  readonly mend: string;
}

const error = (title: string, seen: string, mend: string): Trouble => ({
  severity: 'error',
  title,
  seen,
  mend,
});
const warning = (title: string, seen: string, mend: string): Trouble => ({
  severity: 'warning',
  title,
  seen,
  mend,
});
const note = (title: string, seen: string, mend: string): Trouble => ({
  severity: 'note',
  title,
  seen,
  mend,
});

const FALLBACK = 'what the page has put in its place, or a sentence that it could not be loaded';

export const troubles = {
  // ------------------------------------------------------------------------------------------------ answers
  'no-answer': error(
    'There is no answer',
    FALLBACK,
    'Look for a slip in the address; else the server is down, or too slow, or a firewall stands before it.',
  ),
  status: error(
    'The answer is an error',
    FALLBACK,
    'Open the address in a browser and see to what it answers.',
  ),
  'not-json': error(
    'The answer is not JSON',
    FALLBACK,
    'The endpoint must be the address of the content, not of the website; and no page to log in may stand before it.',
  ),
  'json-slip': error(
    'The answer is JSON with a mistake in it',
    FALLBACK,
    'Look at the place that is named, or just before it: a comma too many or too few, a quotation mark or a bracket that is missing.',
  ),
  'cors-missing': error(
    'Pages of other sites may not read the answer',
    'nothing of it, on any clinic’s site',
    'Have the host send “Access-Control-Allow-Origin: *” with every answer, exactly once.',
  ),
  'too-large': error(
    'A document is larger than 5 MB',
    'nothing of it: widgets stop reading there',
    'Split it: shorter pages of the list, or an article in several.',
  ),
  large: warning(
    'A document is larger than 1 MB',
    'a long wait on telephones',
    'Split it, or leave out what no widget shows.',
  ),
  'not-secure': error(
    'The endpoint begins with http:',
    'nothing: pages that begin with https: may not read it',
    'Serve it under https.',
  ),
  type: warning(
    'The answer does not say that it is JSON',
    'nothing amiss with widgets; other programs may refuse it',
    'Have the host send “Content-Type: application/json”.',
  ),
  'cache-missing': warning(
    'The answer does not say for how long it holds',
    'corrections after five minutes, which is what widgets take; what stands between may keep it longer',
    'Have the host send “Cache-Control: public, max-age=300”.',
  ),
  'cache-none': warning(
    'The answer may not be kept',
    'a wait at each page, and your server is asked each time',
    'Have the host send “Cache-Control: public, max-age=300”.',
  ),
  'cache-long': warning(
    'The answer may be kept for more than a day',
    'corrections and withdrawals a day late or later',
    'Have the host send “Cache-Control: public, max-age=300”.',
  ),
  'not-compressed': warning(
    'The answer is not compressed',
    'it later than they could',
    'Switch on gzip or Brotli for application/json at the host.',
  ),
  redirect: warning(
    'The answer comes from another address',
    'it later than they could: each request is made twice',
    'Give clinics the address that it leads to.',
  ),
  slow: warning(
    'An answer took more than three seconds',
    'empty places for as long; after ten seconds widgets give up',
    'Serve the content as files (clinic-widgets export), or put a cache before the server.',
  ),

  // ------------------------------------------------------------------------------------------------ documents
  invalid: error(
    'A document lacks what it needs',
    FALLBACK,
    'The path names the field: compare it with the content contract.',
  ),
  'item-invalid': error(
    'An entry of a list lacks what it needs',
    'the list without it',
    'The path names the field: compare it with the content contract.',
  ),
  version: error(
    'A document is of a newer version of the contract',
    FALLBACK,
    'Serve version 1.0 at this address, and newer ones at another.',
  ),
  'left-out': warning(
    'A field cannot be used',
    'the rest without it',
    'The path names the field. Dates are YYYY-MM-DD, addresses begin with https:.',
  ),
  'list-missing': error(
    'The list of articles is not there',
    FALLBACK,
    'Look for a slip in the address; it must be that of the content, and --source must name its kind.',
  ),
  missing: error(
    'A document that the list names is not there',
    'a card in lists, and nothing where the article itself should be',
    'Serve it, or take it out of the list.',
  ),
  'withdrawn-listed': warning(
    'A withdrawn article still stands in the list',
    'its card in lists, and behind it that it was withdrawn',
    'Take it out of the list, or put its withdrawal there too.',
  ),
  'other-slug': warning(
    'A document has another slug than its address',
    'links and lists that do not know that it is the same article',
    'Give it the slug under which the list names it.',
  ),
  'slug-slash': error('A slug holds a slash', 'nothing under it, on most hosts', 'Take another slug.'),
  empty: warning(
    'An article has no text',
    'its title alone',
    'Write one, or take the article out of the list.',
  ),

  // ------------------------------------------------------------------------------------------------ lists
  'same-slug': error(
    'Two articles have the same slug',
    'one of them under both titles',
    'Give one of them another slug.',
  ),
  'same-id': warning('An article is listed twice', 'it once, where it comes first', 'Take one entry out.'),
  'page-lost': error(
    'A list goes on at an address that widgets do not follow',
    'the list up to there',
    'page.next must stay on the host of the list itself.',
  ),
  'page-loop': error(
    'A list leads back to a page that was there',
    'the list up to there',
    'Leave page.next out on the last page.',
  ),
  total: warning(
    'A list holds another number of articles than it says',
    'a wrong number, where a page shows it',
    'Mend page.total, or leave it out.',
  ),
  order: warning(
    'A list is not sorted from new to old',
    'older articles among the “latest”',
    'Sort by the date of publication, the newest first.',
  ),

  // ------------------------------------------------------------------------------------------------ what leads on
  'related-lost': warning(
    'A related article is not there',
    'fewer related articles',
    'Take its slug out of “related”, or mend it.',
  ),
  'comparison-lost': error(
    'A comparison is not there',
    'the article with a gap where the comparison should be',
    'Serve it, or take its id out of the article.',
  ),
  'citation-lost': warning(
    'A text cites what is not among its sources',
    'a link that leads nowhere',
    'Add the source under “citations”, or mend the link.',
  ),
  'citation-number': warning(
    'A text cites a source by another number than it has',
    'a number that stands before another source in the list below',
    'Sources are numbered from 1 in the order of “citations”: write that number in the text, or put them in order.',
  ),
  'anchor-lost': warning(
    'A link within an article leads nowhere',
    'a link that does nothing',
    'Give its target that id, or take the link out.',
  ),
  'link-relative': warning(
    'A link is relative to the content’s address',
    'a page of the content’s host, and most likely “not found”',
    'Write the whole address.',
  ),
  'link-dropped': warning(
    'A link does not lead to the web, to mail or to a telephone',
    'its words without the link',
    'Write an address that begins with https:, mailto: or tel:.',
  ),
  'link-broken': warning(
    'A link leads nowhere',
    'an error when they follow it',
    'Mend the link or take it out.',
  ),
  'answer-missing': warning(
    'A question has no answer',
    'the question, and that it has not been answered yet',
    'Write the answer, or take the question out.',
  ),

  // ------------------------------------------------------------------------------------------------ pictures, reviews
  'picture-alt': warning(
    'A picture has no description',
    'the picture; those who do not see it learn nothing of it',
    'Write “alt”. A picture that only decorates has an empty one: alt="".',
  ),
  'picture-size': warning(
    'A picture does not tell its size',
    'text that jumps when the picture comes',
    'Give “width” and “height” in pixels.',
  ),
  'picture-address': error(
    'A picture cannot be asked for',
    'its description in place of the picture, or nothing',
    'Pictures need addresses that begin with https:.',
  ),
  'review-due': warning(
    'The next review of an article is overdue',
    'that the review was due, with its day',
    'Have it reviewed, and set the days of this and the next review.',
  ),
  'date-ahead': warning(
    'A day that should be over lies ahead',
    'it as it is written',
    'Mend the date; only “nextReview” may lie ahead. What is to appear later is not to be served before.',
  ),

  // ------------------------------------------------------------------------------------------------ HTML
  'html-embed': warning(
    'Something embedded becomes a link',
    'a link to it: nothing of other sites runs on a clinic’s page',
    'Nothing to do, if the link says enough. Its words are the embed’s “title”, else the name of its site.',
  ),
  'html-dropped': warning(
    'Something in a text is left out with all that it holds',
    'the text without it',
    'If it says something, say it in words, lists, tables or pictures.',
  ),
  'html-hidden': note(
    'Something that is hidden on your own site is left out',
    'the text without it, as on your own site',
    'Nothing to do. If it should be seen, take the style or attribute away that hides it.',
  ),
  'html-unwrapped': note(
    'A tag goes and what it holds stays',
    'the words without that box or form',
    'Nothing to do, if the words are enough.',
  ),
  'html-renamed': note(
    'A tag becomes another',
    'the same words, at the rank that fits the page',
    'Nothing to do.',
  ),
  'html-attributes': note(
    'Attributes are left out',
    'the text in the looks of the clinic’s page',
    'Nothing to do.',
  ),

  // ------------------------------------------------------------------------------------------------ sign-up
  'signup-none': note(
    'The endpoint takes no sign-ups',
    'that a sign-up failed, where a form is sent there',
    'A static host cannot take them. Give forms the address of a service that does.',
  ),
  'signup-refused': error(
    'Pages of other sites may not send sign-ups',
    'that the sign-up failed',
    'Have the service answer OPTIONS with 204, “Access-Control-Allow-Origin: *” and “Access-Control-Allow-Headers: content-type”.',
  ),
  'signup-ticket': error(
    'The service does not give what has to come with a sign-up',
    'that the sign-up failed',
    'The address must be that of the Ghost site itself, and its members’ API must be open to other sites.',
  ),
  'signup-unasked': note(
    'Whether the service takes a sign-up cannot be asked',
    'nothing amiss: such a form is sent without asking for leave',
    'Send one yourself from a page, and see that it arrives.',
  ),
  'signup-retry': note(
    'The service does not show when to try again',
    'longer waits than needed, when many sign up at once',
    'Have it send “Access-Control-Expose-Headers: Retry-After” with its answers.',
  ),
} as const satisfies Record<string, Trouble>;

export type Code = keyof typeof troubles;
