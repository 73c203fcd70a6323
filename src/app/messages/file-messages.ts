import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages about reading any text file. */
export const fileMessages = defineMessages({
  guessedEncoding:
    'The file isn’t in UTF-8 and was read as Windows-1252. If letters are wrong, save it as CSV (UTF-8) and select it again.',
});
