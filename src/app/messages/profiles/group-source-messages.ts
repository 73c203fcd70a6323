import { defineMessages } from '#app/messages/define-messages.ts';

/** Where a group of a profile comes from, by `assigned_via`. */
export const groupSourceMessages = defineMessages({
  via: {
    default: 'Everyone in the portal',
    sso: 'Managed by your identity provider',
    user: 'Personal to this profile',
    manual: 'Assigned manually',
  },
  viaShort: { default: 'Default', sso: 'SSO', user: 'Personal', manual: 'Manual' },
});
