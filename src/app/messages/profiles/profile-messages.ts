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
  groupsUnknownHint: 'The service didn’t send this profile’s groups.',
  noGroups: 'No groups',
  moreGroups: (number: number) => `+${number}`,
  moreGroupsLabel: (names: string) => `More groups: ${names}`,
  noLongerMatches: 'No longer matches',
  noLongerMatchesHint:
    'You changed its groups, so it no longer matches the filter. It will go when the list refreshes.',
  shown: (number: number) => `${plural(number, 'profile', 'profiles')} shown`,
  size: 'Profiles per page',
  loading: 'Loading profiles',
});
