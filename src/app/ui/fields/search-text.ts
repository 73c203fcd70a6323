import { exactText } from '#app/ui/fields/exact-text.ts';
import { noAutofill } from '#app/ui/fields/no-autofill.ts';

/** Attributes of a search field. A longer text, such as a pasted column, would not fit into a URL in every script. */
export const searchText = { ...noAutofill, ...exactText, maxLength: 500 } as const;
