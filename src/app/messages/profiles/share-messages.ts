import { defineMessages } from '#app/messages/define-messages.ts';

export const shareMessages = defineMessages({
  link: { list: 'Copy link to this list', profile: 'Copy link to this profile' },
  curl: { list: 'Copy list as curl', profile: 'Copy profile as curl', change: 'Copy change as curl' },
  refined: 'The API doesn’t have these filters',
  noChange: 'No unsaved changes',
  keyHint: 'Reads $METORIAL_API_KEY; the key isn’t copied.',
});
