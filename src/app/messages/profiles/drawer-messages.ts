import { defineMessages } from '#app/messages/define-messages.ts';

export const drawerMessages = defineMessages({
  title: 'Profile',
  details: 'Details',
  groups: 'Groups',
  loading: 'Loading the profile',
  close: 'Close profile',
  next: 'Next profile',
  previous: 'Previous profile',
  noNext: 'This is the last profile of the list',
  noPrevious: 'This is the first profile of the list',
  positionUnknown: 'The place of this profile in the list is not known',
  notFound: {
    title: 'There is no such profile',
    body: 'It may have been removed, or the link is wrong.',
  },
  reader: 'Your time',
  utc: 'UTC',
  refreshFailed: 'This is what was loaded before. The newest state could not be read.',
});
