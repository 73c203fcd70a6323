import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages that many features share. */
export const commonMessages = defineMessages({
  product: 'Portal Profiles',
  skipToContent: 'Skip to content',
  retry: 'Retry',
  close: 'Close',
  cancel: 'Cancel',
  starting: 'Starting…',
  unknown: 'Unknown',
  howThisWorks: 'How this works',
  requestId: 'Request ID',
  copyOf: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'Couldn’t copy',
  notifications: 'Notifications',
});
