/** Joins titles and sentences to a text of whole sentences: adds the periods that are missing. */
export function sentences(...texts: (string | undefined)[]): string {
  return texts
    .flatMap((text) => text || [])
    .map((text) => (/[.!?…]\W*$/.test(text) ? text : `${text}.`))
    .join(' ');
}
