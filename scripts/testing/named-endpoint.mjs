// @ts-check
// Loaded before programs of applications that are tried: what they ask of the endpoint that they name, which exists
// nowhere, is asked of the one in `NAMED_ENDPOINT`. They and their tools stay as they are.
const NAMED = 'https://content.example';
const { fetch: leave } = globalThis;
const { NAMED_ENDPOINT: origin = NAMED } = process.env;

globalThis.fetch = async (input, init) => {
  if (typeof input !== 'string' || !input.startsWith(`${NAMED}/`)) return leave(input, init);
  const answer = await leave(input.replace(NAMED, origin), init);
  return Object.defineProperty(answer, 'url', { value: answer.url.replace(origin, NAMED) });
};
