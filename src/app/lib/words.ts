import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoCatalogue } from '#app/lib/pseudo.ts';

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

/** `count(1, 'group', 'groups')` is "1 group". */
function count(number: number, one: string, other: string): string {
  return `${numbers.format(number)} ${plurals.select(number) === 'one' ? one : other}`;
}

/** Keeps a right-to-left name from turning the sentence around it; other names need nothing. */
function isolate(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}

const english = {
  product: 'Portal Profiles',
  skipToContent: 'Skip to the profiles',
  retry: 'Retry',
  close: 'Close',
  cancel: 'Cancel',
  unknown: 'Unknown',
  requestId: 'Request ID',
  copyOf: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'Could not copy',
  notifications: 'Notifications',

  theme: { label: (theme: string) => `Theme: ${theme}`, system: 'System', light: 'Light', dark: 'Dark' },

  portals: {
    switcher: (name: string) => `Portal: ${name}. Switch portal`,
    loading: 'Loading portals',
    menu: 'Portals',
    search: 'Find a portal',
    found: (number: number) => `${count(number, 'portal', 'portals')} listed`,
    more: 'Load more portals',
    none: {
      title: 'No portals yet',
      body: 'Import profiles with “npm run import -- --portal acme --create-portal profiles.csv”, or load the demo with “npm run demo”.',
    },
    notFound: {
      title: 'There is no such portal',
      body: 'It may have been archived, or the link is wrong. Choose another portal.',
    },
    goHome: 'Go to your portals',
  },

  profiles: {
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
    shown: (number: number) => `${count(number, 'profile', 'profiles')} shown`,
    loading: 'Loading profiles',
    unreadable: (number: number) =>
      `${count(number, 'row', 'rows')} could not be read and ${number === 1 ? 'is' : 'are'} left out.`,
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
  },

  filters: {
    region: 'Search and filters',
    search: 'Search name, email or ID',
    clearSearch: 'Clear search',
    status: 'Status',
    statusAll: 'All',
    group: 'Group',
    groupAll: 'Any group',
    groupSearch: 'Search groups',
    active: 'Active filters',
    clearAll: 'Clear all',
    searchChip: 'Search',
    remove: (what: string) => `Remove filter ${what}`,
  },

  freshness: {
    updated: (ago: string) => `Updated ${ago}`,
    justNow: 'Updated just now',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    newer: 'There are newer profiles.',
    showNewer: 'Show newer profiles',
  },

  palette: {
    open: 'Search or jump to…',
    keys: { apple: '⌘K', other: 'Ctrl K' },
    failed: 'Search could not be loaded. Press to try again.',
    label: 'Command palette',
    search: 'Search profiles, groups and commands',
    sections: {
      profiles: 'Profiles',
      filter: 'Filter the list',
      order: 'Order of the list',
      groups: 'Only members of',
      portals: 'Go to portal',
      theme: 'Theme',
    },
    anyStatus: 'Any status',
    active: 'Only active',
    invited: 'Only invited',
    clear: 'Clear search and filters',
    nothingToClear: 'Nothing is filtered',
    current: 'Current',
    searching: 'Searching…',
    found: (number: number) => count(number, 'result', 'results'),
    none: (text: string) => `Nothing matches “${isolate(text)}”`,
    noSuchId: 'This portal has no profile with this ID',
  },

  pager: {
    label: 'Pages',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    previousShort: 'Previous',
    nextShort: 'Next',
    size: 'Profiles per page',
    noPrevious: 'This is the first page',
    noNext: 'This is the last page',
  },

  empty: {
    none: {
      title: 'No profiles yet',
      body: 'Profiles appear here when consumers sign up to the portal or are invited. You can also import them with “npm run import”.',
    },
    noMatch: {
      title: 'Nothing matches',
      body: 'No profile fits the search and filters together. Try fewer words, or clear the filters.',
    },
    pastTheEnd: {
      title: 'This page is empty now',
      body: 'Profiles have moved since the link was made. The first page has what there is.',
    },
  },

  drawer: {
    title: 'Profile',
    details: 'Details',
    groups: 'Groups',
    loading: 'Loading the profile',
    close: 'Close profile',
    next: 'Next profile',
    previous: 'Previous profile',
    noNext: 'This is the last profile of the list',
    noPrevious: 'This is the first profile of the list',
    noPlace: 'The place of this profile in the list is not known',
    notFound: {
      title: 'There is no such profile',
      body: 'It may have been removed, or the link is wrong.',
    },
    reader: 'Your time',
    utc: 'UTC',
    refreshFailed: 'This is what was loaded before. The newest state could not be read.',
  },

  keys: {
    title: 'Keyboard shortcuts',
    sections: { anywhere: 'Anywhere', list: 'In the list', profile: 'In a profile' },
    does: {
      help: 'Keyboard shortcuts',
      palette: 'Command palette',
      search: 'Search',
      group: 'Filter by group',
      down: 'Next row',
      up: 'Previous row',
      open: 'Open the profile',
      next: 'Next profile',
      previous: 'Previous profile',
      assign: 'Assign groups',
      close: 'Close',
    },
    or: 'or',
    signs: {
      'Control+k': 'Ctrl K',
      'Meta+k': '⌘ K',
      ArrowDown: '↓',
      ArrowUp: '↑',
      Escape: 'Esc',
    },
    single: 'Single keys',
    singleHint: 'Off, only Enter, Esc, Ctrl K and ⌘ K act. This browser remembers it.',
  },

  groups: {
    via: {
      default: 'Everyone has it',
      sso: 'From the identity provider',
      user: 'Personal to this profile',
      manual: 'Assigned by hand',
    },
    viaShort: { default: 'Default', sso: 'SSO', user: 'Personal', manual: 'Manual' },
    why: {
      default: 'Everyone in the portal has this group. It cannot be taken from one profile.',
      sso: 'The identity provider gives this group. Change it there.',
      user: 'Every profile keeps its personal group.',
      other: 'This group is not assigned by hand, so removing it here would change nothing.',
    },
    remove: (name: string) => `Remove ${name}`,
    undoRemove: (name: string) => `Keep ${name}`,
    undo: 'Undo',
    willBeRemoved: 'Will be removed',
    willBeAssigned: 'Will be assigned',
    assign: 'Assign groups',
    picker: 'Groups to assign',
    search: 'Search groups',
    loading: 'Loading groups',
    loadingMore: 'Loading more groups',
    more: 'Load more groups',
    none: 'No group matches',
    noneAtAll: 'This portal has no groups to assign',
    failed: (why: string) => `Groups could not be loaded. ${why}.`,
    found: (number: number) => `${count(number, 'group', 'groups')} listed`,
    changes: (added: number, removed: number) =>
      [
        added > 0 && `${count(added, 'group', 'groups')} to assign`,
        removed > 0 && `${count(removed, 'group', 'groups')} to remove`,
      ]
        .filter(Boolean)
        .join(', '),
    save: 'Save',
    saving: 'Saving…',
    discard: 'Discard',
  },

  saved: {
    done: (name: string) => `Groups of ${isolate(name)} saved`,
    failed: (name: string) => `Groups of ${isolate(name)} were not saved as asked`,
    open: 'Open profile',
    stays: {
      default: (group: string) => `${isolate(group)} stays: everyone in the portal has it.`,
      sso: (group: string) => `${isolate(group)} stays: the identity provider gives it.`,
      user: (group: string) => `${isolate(group)} stays: it is the personal group.`,
      other: (group: string) => `${isolate(group)} stays: the service still reports it.`,
    },
    missing: (group: string) => `${isolate(group)} was accepted, but the service does not report it yet.`,
    nothing: 'Nothing was saved.',
    afterAll: 'The answer got lost, but the change was saved: this is what the service holds now.',
    unreadable: 'The service could not be asked what it holds now, so the groups are shown as unknown.',
    onlyAssigned: 'The new groups were assigned. The removals were not saved.',
    gone: (groups: string) => `Archived meanwhile and taken out of your choice: ${groups}.`,
  },

  leave: {
    unsaved: {
      title: 'Discard unsaved changes?',
      body: 'You have picked groups that are not saved yet.',
      stay: 'Keep editing',
      leave: 'Discard changes',
    },
    saving: {
      title: 'The groups are being saved',
      body: 'Wait, and you leave as soon as they are saved. Or leave now: the save goes on, and you are told if it fails.',
      stay: 'Stay here',
      leave: 'Leave now',
    },
  },

  errors: {
    network: {
      title: 'The server cannot be reached',
      body: 'Check the connection. It is tried again by itself.',
    },
    offline: 'You are offline. What you see may be old; it is loaded again when the connection is back.',
    unreachable: 'The server cannot be reached. Trying again…',
    contract: {
      title: 'The service sent an answer of an unexpected shape',
      body: (detail: string) => `This part could not be read: ${detail}.`,
    },
    rateLimited: {
      title: 'Too many requests',
      body: (seconds: number) => `The service asks to wait ${count(seconds, 'second', 'seconds')}.`,
      later: 'The service asks to wait a little.',
    },
    keyRefused: {
      title: 'The service refused this server’s key',
      body: 'Whoever runs this dashboard has to set a valid METORIAL_API_KEY.',
    },
    badGateway: {
      title: 'The service could not be reached',
      body: 'This server works, but Metorial’s service did not answer it properly.',
    },
    timeout: { title: 'The service took too long', body: 'It did not answer in time.' },
    forbidden: { title: 'Not allowed', body: 'The key of this server may not do that.' },
    server: { title: 'The service failed', body: 'Something went wrong on its side.' },
    other: { title: 'The request was refused' },
    unexpected: {
      title: 'Something went wrong on this page',
      body: 'Reload it. If it happens again, tell whoever runs this dashboard.',
    },
    pageNotFound: { title: 'There is no such page', body: 'The link may be wrong.' },
  },
};

/** Every word the page shows. Texts with values are functions; whole sentences, so that they can be translated. */
export const words = isPseudo ? pseudoCatalogue(english) : english;
