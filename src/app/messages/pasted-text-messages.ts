import { defineMessages, formatNumber } from '#app/messages/define-messages.ts';

/** Messages about a text that was pasted into a field of one line. */
export const pastedTextMessages = defineMessages({
  cut: (most: number) => `Pasted text was cut to fit ${formatNumber(most)} characters`,
  several: 'The search looks for one text, not for several people',
  selectFromList: 'Select from a list',
});
