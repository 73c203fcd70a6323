import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const profileMessages = defineMessages({
  title: 'Profiles',
  table: 'Consumer profiles',
  name: 'Name',
  email: 'Email',
  status: 'Status',
  groups: 'Groups',
  consumerId: 'Consumer ID',
  profileId: 'Profile ID',
  created: 'Created',
  updated: 'Updated',
  active: 'Active',
  invited: 'Invited',
  noEmail: 'Email unknown',
  groupsUnknown: 'Groups unknown',
  groupsUnknownHint: 'The service did not send this profile’s groups.',
  noGroups: 'No groups',
  moreGroups: (number: number) => `+${number}`,
  moreGroupsLabel: (names: string) => `And also: ${names}`,
  noLongerMatches: 'No longer matches',
  noLongerMatchesHint:
    'Since your change this profile is outside the group filter. It leaves at the next load.',
  shown: (number: number) => `${plural(number, 'profile', 'profiles')} shown`,
  size: 'Profiles per page',
  loading: 'Loading profiles',
  unreadable: (number: number) =>
    `${plural(number, 'row', 'rows')} could not be read and ${number === 1 ? 'is' : 'are'} left out.`,
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
});
