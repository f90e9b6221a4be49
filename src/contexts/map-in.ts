/**
 * The map that stands inside a provider. What is no JSON is no map, and is told as one that cannot be used.
 */
export const mapIn = (provider: Element): unknown => {
  const script = provider.querySelector(':scope > script[type="application/json"]');
  try {
    return script ? (JSON.parse(script.textContent) as unknown) : undefined;
  } catch {
    return undefined;
  }
};
