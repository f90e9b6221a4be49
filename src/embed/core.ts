/**
 * What the first file shares with its parts. A part never imports the first file: loaded by another address it
 * would run twice. The build puts a look-up of these names in the place of each module named here.
 */
import { html, css, svg, nothing, noChange, render, LitElement, isServer } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  articleSummaryKind,
  articleSummarySchema,
  normaliseSummary,
  summaryFields,
} from '../content/article-summary.js';
import { calendarDate } from '../content/date.js';
import { ContentError } from '../content/error.js';
import { optionalText, text } from '../content/fields.js';
import {
  checkVersion,
  invalid,
  isObject,
  isWithdrawn,
  itemKind,
  originOf,
  validate,
} from '../content/kind.js';
import { readCount, readDate, readLink } from '../content/reader.js';
import { linkUrl, pictureUrl } from '../content/url.js';
import { warnOnce } from '../content/warn.js';
import { ContentClient } from '../client/content-client.js';
import { request } from '../client/request.js';
import { defaultTiming, fetchTransport } from '../client/transport.js';
import { choice } from '../controllers/choice.js';
import { ClientController } from '../controllers/client-controller.js';
import { ContentController } from '../controllers/content-controller.js';
import { ContentElement } from '../controllers/content-element.js';
import { LanguageController } from '../controllers/language-controller.js';
import { LightChildren } from '../controllers/light-children.js';
import { afterLoad } from '../controllers/page-life.js';
import { StateController } from '../controllers/state-controller.js';
import { directionOf, loadStrings, stringsFor } from '../locales/catalogue.js';
import { allowScriptUrl, trustedTypesPolicy } from '../sanitize/trusted-types.js';
import { baseStyles } from '../styles/base.js';
import { cardStyles } from '../styles/card.js';
import { frameStyles } from '../styles/frame.js';
import { articleCard, cardLayouts, cardSkeleton } from '../templates/article-card.js';
import { byline } from '../templates/byline.js';
import { contentStates, message } from '../templates/content-states.js';
import { deeper, heading } from '../templates/heading.js';
import { picture } from '../templates/picture.js';
import { register } from '../define/register.js';
import { deliver, loadPart } from './parts.js';

export const core = {
  html,
  css,
  svg,
  nothing,
  noChange,
  render,
  LitElement,
  isServer,
  property,
  state,
  ifDefined,
  articleSummaryKind,
  articleSummarySchema,
  normaliseSummary,
  summaryFields,
  calendarDate,
  ContentError,
  optionalText,
  text,
  checkVersion,
  invalid,
  isObject,
  isWithdrawn,
  itemKind,
  originOf,
  validate,
  readCount,
  readDate,
  readLink,
  linkUrl,
  pictureUrl,
  warnOnce,
  ContentClient,
  request,
  defaultTiming,
  fetchTransport,
  choice,
  ClientController,
  ContentController,
  ContentElement,
  LanguageController,
  LightChildren,
  afterLoad,
  StateController,
  directionOf,
  loadStrings,
  stringsFor,
  allowScriptUrl,
  trustedTypesPolicy,
  baseStyles,
  cardStyles,
  frameStyles,
  articleCard,
  cardLayouts,
  cardSkeleton,
  byline,
  contentStates,
  message,
  deeper,
  heading,
  picture,
  register,
  deliver,
  loadPart,
};
