/** What a node has by its kind: a form's own properties are hidden by fields of the same name. */
export const own = <Kind extends object, Name extends keyof Kind>(
  kind: Kind,
  name: Name,
  node: Kind,
): Kind[Name] => Reflect.get(kind, name, node);
