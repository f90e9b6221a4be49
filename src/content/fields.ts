/**
 * Pieces of the schemas. What an endpoint may serve is written once, in valibot: types are inferred from it and
 * JSON Schema is generated from it, so schemas only validate. Unknown fields are ignored, and null counts as
 * absent, as content systems write it so.
 */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.nonEmpty());

export const optionalText = v.nullish(v.string());
