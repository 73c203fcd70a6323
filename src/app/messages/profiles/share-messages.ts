import { defineMessages } from '#app/messages/define-messages.ts';

export const shareMessages = defineMessages({
  link: { list: 'Copy link to this list', profile: 'Copy link to this profile' },
  curl: { list: 'Copy list as curl', profile: 'Copy profile as curl', change: 'Copy change as curl' },
  noChange: 'Nothing is picked to be assigned or removed',
  keyHint: 'The command takes the key from $METORIAL_API_KEY; it is not in the text.',
});
