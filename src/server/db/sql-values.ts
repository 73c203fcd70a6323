/** The values of a statement that is put together from parts: SQL text holds their places, never the values. */
export class SqlValues {
  readonly all: unknown[] = [];

  /** @returns the place of the value in the SQL text, such as `$3` */
  add(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}
