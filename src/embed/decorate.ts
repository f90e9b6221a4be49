/** Takes the place of the compiler's helper in the files of `cdn/`: all that our two decorators need. */
type Decorator = (target: object, name: string) => void;

// The helper that it stands in for has no name either.
// eslint-disable-next-line no-restricted-syntax
export default (decorators: readonly Decorator[], target: object, name: string): void => {
  for (const decorator of decorators) decorator(target, name);
};
