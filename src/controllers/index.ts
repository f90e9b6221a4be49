export { AnchorController } from './anchor-controller.js';
export { CitationsController, citedAt } from './citations-controller.js';
export { CarouselController } from './carousel-controller.js';
export { choice } from './choice.js';
export { choices } from './choices.js';
export { ComparisonsController, type PlacedComparison } from './comparisons-controller.js';
export { ContentController, type ContentState } from './content-controller.js';
export { ContentElement } from './content-element.js';
export { count } from './count.js';
export { FragmentController } from './fragment-controller.js';
export { GradualLayoutController } from './gradual-layout-controller.js';
export { HoldController } from './hold-controller.js';
export { JsonLdController } from './json-ld-controller.js';
export { LanguageController } from './language-controller.js';
export { overrideStrings } from './override-strings.js';
export { ClientController } from './client-controller.js';
export { LightChildren } from './light-children.js';
export { ReadingController } from './reading-controller.js';
export { MoreController, type LongList } from './more-controller.js';
export { RepeatsController } from './repeats-controller.js';
export { ScrollRegionController } from './scroll-region-controller.js';
export { SubmissionController, type Filled, type SubmissionState } from './submission-controller.js';
export { afterChildren, afterLoad } from './page-life.js';

// Whoever has a widget has the types of its events.
export type {} from '../events/index.js';
