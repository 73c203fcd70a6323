import { defineMessages } from '#app/messages/define-messages.ts';

export const drawerMessages = defineMessages({
  title: 'Profile',
  details: 'Details',
  groups: 'Groups',
  loading: 'Loading profile',
  close: 'Close profile',
  next: 'Next profile',
  previous: 'Previous profile',
  noNext: 'Last profile in the list',
  noNextYet: 'Last profile found so far',
  noPrevious: 'First profile in the list',
  positionUnknown: 'Not in the current list',
  notFound: {
    title: 'Profile not found',
    body: 'It may have been deleted, or the link may be wrong.',
  },
  refreshFailed: 'Couldn’t refresh. Showing the last loaded data.',
});
