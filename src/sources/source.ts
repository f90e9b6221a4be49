/** One question to an endpoint, and how its answer becomes a document of our contract. */
export interface Ask {
  readonly url: string;
  /** Absent where the endpoint already speaks the contract. */
  readonly reshape?: (json: unknown, answer: { readonly url: string; readonly headers: Headers }) => unknown;
}

/** A kind of endpoint. Pure: it names URLs and reshapes JSON; it neither fetches nor touches a document. */
export interface Source {
  readonly name: string;
  articles(endpoint: string): Ask;
  article(endpoint: string, slug: string): Ask;
  related(endpoint: string, slug: string): Ask;
  comparison(endpoint: string, id: string): Ask;
  faq(endpoint: string, id: string): Ask;
}
