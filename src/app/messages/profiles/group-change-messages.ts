import { sentences } from '#app/lib/sentences.ts';
import { defineMessages, plural, formatNumber, isolate } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');

export const groupChangeMessages = defineMessages({
  open: 'Change groups',
  title: (number: number) => `Change groups for ${profiles(number)}`,
  assign: 'Assign',
  unassign: 'Remove',
  selectAssign: 'Select groups to assign',
  selectUnassign: 'Select groups to remove',
  drop: (group: string) => `Leave out ${isolate(group)}`,
  sameAs: 'Copy groups from a profile…',
  profiles: 'Profile to copy from',
  searchProfiles: 'Search profiles',
  searching: 'Searching',
  found: (number: number) => `${profiles(number)} found`,
  noneFound: 'No profiles found',
  searchFailed: (why: string) => sentences('Search failed', why),
  groupsOf: (name: string) => `Groups for ${isolate(name)}`,
  noGroupsOf: 'No manually assigned groups to add',
  unknownGroupsOf: 'This profile’s groups aren’t available.',
  takeAll: 'Add selected groups',
  preview: 'Preview',
  group: 'Group',
  willChange: 'Will change',
  already: 'No change',
  stays: 'Can’t be removed',
  unknown: 'Unknown',
  add: (group: string) => `Assign ${isolate(group)}`,
  remove: (group: string) => `Remove ${isolate(group)}`,
  nothing: 'Select groups to assign or remove.',
  changing: (changing: number, total: number) =>
    `${formatNumber(changing)} of ${profiles(total)} will change.`,
  cost: (requests: number, time: string) => `${plural(requests, 'request', 'requests')}, about ${time}.`,
  waits: 'Includes pauses for the rate limit.',
  refreshing: (left: number) => `Refreshing ${profiles(left)}…`,
  stale: (number: number) =>
    `${plural(number, 'profile was', 'profiles were')} read over a minute ago, so these numbers may be out of date.`,
  deleted: (number: number) =>
    `${plural(number, 'profile has', 'profiles have')} been deleted and ${number === 1 ? 'is' : 'are'} no longer selected.`,
  refresh: 'Refresh',
  race: 'Each profile is re-read just before it’s changed, then checked. A simultaneous change by someone else can be missed.',
  start: (number: number) => (number === 0 ? 'Change profiles' : `Change ${profiles(number)}`),
  nothingToDo: 'No profiles would change',
  noneSelected: 'No profiles selected',
  notPersisted: 'This browser can’t store jobs here. Use HTTPS or localhost, and don’t use a private window.',
  notStarted: 'The job couldn’t be saved in this browser, so it wasn’t started.',
});
