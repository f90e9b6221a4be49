/**
 * Takes the place of `lit/decorators.js` in the script-tag build: lit's two decorators for TypeScript's own form
 * alone, which is the one that our sources use.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (target: ReactiveElement, name: string) => void;

export const property =
  (options?: PropertyDeclaration): Decorator =>
  (target, name) => {
    (target.constructor as typeof ReactiveElement).createProperty(name, options);
  };

export const state = (): Decorator => property({ state: true, attribute: false });
