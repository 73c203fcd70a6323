/** How one value is encoded in a URL parameter. */
export interface UrlField<Value> {
  /** @param text null if the URL lacks the parameter; an invalid text is read in the same way */
  read(text: string | null): Value;
  /** @returns undefined for a value that the URL leaves out */
  write(value: Value): string | undefined;
}

/** Fields by name, in the order in which they are written. */
export type UrlFields = Record<string, UrlField<unknown>>;

export type FieldValues<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { read(text: null): infer Value } ? Value : never;
};

/** Text that the page does not interpret, such as an id. */
export const opaqueText: UrlField<string | undefined> = {
  read: (text) => text || undefined,
  write: (text) => text,
};

/** One of a fixed set of values. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): UrlField<Choice | undefined> {
  return { read: (text) => choices.find((choice) => choice === text), write: (choice) => choice };
}

export function readFields<Fields extends UrlFields>(
  fields: Fields,
  url: URLSearchParams,
): FieldValues<Fields> {
  // The fields determine the type of each name.
  return mapFields(fields, (field, name) => field.read(url.get(name))) as FieldValues<Fields>;
}

export function writeFields<Fields extends UrlFields>(fields: Fields, values: FieldValues<Fields>) {
  return mapFields(fields, (field, name) => field.write(values[name]));
}

/** @returns an object with the same keys and the values that `toValue` returns */
export function mapFields<Field, Value>(
  fields: Record<string, Field>,
  toValue: (field: Field, name: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toValue(field, name)]));
}
