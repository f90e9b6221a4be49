/**
 * What the first file shares with its parts: what holds state or is large. A part never imports the first file:
 * loaded by another address it would run twice. The build puts a look-up in the place of each module named here. It
 * counts, to save the names: the list below is in the order of the imports, and both sides are of one version.
 */
import { html, css, nothing, noChange, render, LitElement, isServer } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  articleSummaryKind,
  articleSummarySchema,
  normaliseSummary,
  summaryFields,
} from '../content/article-summary.js';
import { ContentError, isContentError } from '../content/error.js';
import {
  checkVersion,
  invalid,
  isObject,
  isWithdrawn,
  itemKind,
  originOf,
  validate,
} from '../content/kind.js';
import { warnOnce } from '../content/warn.js';
import { ContentClient } from '../client/content-client.js';
import { request } from '../client/request.js';
import { clientContext } from '../contexts/client-context.js';
import { clientFor } from '../contexts/settings.js';
import { ClientController } from '../controllers/client-controller.js';
import { ContentController } from '../controllers/content-controller.js';
import { ContentElement } from '../controllers/content-element.js';
import { controllers, LanguageController } from '../controllers/language-controller.js';
import { LightChildren } from '../controllers/light-children.js';
import { StateController } from '../controllers/state-controller.js';
import { directionOf, languageOf, loaded, loadStrings } from '../locales/catalogue.js';
import { trustedTypesPolicy } from '../html/trusted-types.js';
import { baseStyles } from '../styles/base.js';
import { cardStyles } from '../styles/card.js';
import { frameStyles } from '../styles/frame.js';
import { articleCard, cardLayouts, cardSkeleton } from '../templates/article-card.js';
import { contentStates, failure, message } from '../templates/content-states.js';
import { register, tagName } from '../define/register.js';
import { deliver, loadPart } from './parts.js';

export const core: readonly unknown[] = [
  html,
  css,
  nothing,
  noChange,
  render,
  LitElement,
  isServer,
  ifDefined,
  articleSummaryKind,
  articleSummarySchema,
  normaliseSummary,
  summaryFields,
  ContentError,
  isContentError,
  checkVersion,
  invalid,
  isObject,
  isWithdrawn,
  itemKind,
  originOf,
  validate,
  warnOnce,
  ContentClient,
  request,
  clientContext,
  clientFor,
  ClientController,
  ContentController,
  ContentElement,
  controllers,
  LanguageController,
  LightChildren,
  StateController,
  directionOf,
  languageOf,
  loaded,
  loadStrings,
  trustedTypesPolicy,
  baseStyles,
  cardStyles,
  frameStyles,
  articleCard,
  cardLayouts,
  cardSkeleton,
  contentStates,
  message,
  failure,
  register,
  tagName,
  deliver,
  loadPart,
];
