import type { RateLimit } from '#e2e/support/rate-limiter.ts';

/**
 * How the simulated service differs from the embedded API. A test may change the settings at any time; they are read
 * anew for each request.
 */
export interface ServiceSettings {
  /**
   * How profiles are searched: as the contract says, by whole words in an index, or not at all since the index is away,
   * which is answered with an empty list.
   */
  search: 'complete' | 'whole words' | 'away';
  /** The most hits of a search by whole words: of all portals together, and before any filter. */
  maxHits: number;
  /** How long after a write the index has it, in milliseconds. */
  indexLag: number;
  /** An anchor that has left the filtered list makes a page skip rows; one that names no row makes it empty. */
  skipsRows: boolean;
  /** An anchor that was deleted names no row. Otherwise it has left the list. */
  forgetsDeleted: boolean;
  /** A PATCH of a group without `is_default` clears the flag. */
  clearsIsDefault: boolean;
  /** Groups have `sso_group_ids`. Otherwise they are dropped from what is sent, and no answer has them. */
  keepsSsoGroupIds: boolean;
  /** The oldest default group of each portal can be neither archived nor made optional. */
  managesEveryoneGroup: boolean;
  /** Only plain ASCII emails are taken. */
  hasStrictEmails: boolean;
  /** Profiles can be deleted. */
  deletesProfiles: boolean;
  /** Lists of profiles and invites can be filtered by `email`. Otherwise the filter is ignored. */
  filtersByEmail: boolean;
  /** The list of portals can be searched. Otherwise the search is ignored. */
  searchesPortals: boolean;
  /** Answers have fields that the contract does not name, and invites have a link. */
  sendsMoreFields: boolean;
  /** The profile that a create answers has no groups. */
  createsWithoutGroups: boolean;
  /** The groups of a profile are in the opposite order. */
  reversesGroups: boolean;
  /** Groups are neither assigned nor unassigned, which is answered with 200 and the profile as it is. */
  ignoresGroupChanges: boolean;
  /** Profiles have `groups`. */
  sendsGroups: boolean;
  /** Profiles have an email and a picture. Otherwise both are null. */
  sendsContactDetails: boolean;
  /** Values of enums are those of the contract. Otherwise `invited` is `suspended`, and `user` is `directory`. */
  sendsKnownValues: boolean;
  /** Errors have a `hint`. */
  sendsHints: boolean;
  rateLimit: RateLimit | undefined;
  /** Whether the organization's plan has portals. */
  hasPortalsPlan: boolean;
  /** What the key may not do, such as `instance.portal.access:write`. */
  missingScopes: string[];
}

/** Metorial's service, as its newest source has it. */
export function newestService(): ServiceSettings {
  return {
    search: 'whole words',
    maxHits: 100,
    indexLag: 2000,
    skipsRows: true,
    forgetsDeleted: true,
    clearsIsDefault: true,
    keepsSsoGroupIds: false,
    managesEveryoneGroup: true,
    hasStrictEmails: true,
    deletesProfiles: true,
    filtersByEmail: true,
    searchesPortals: true,
    sendsMoreFields: true,
    createsWithoutGroups: true,
    reversesGroups: true,
    ignoresGroupChanges: false,
    sendsGroups: true,
    sendsContactDetails: true,
    sendsKnownValues: true,
    sendsHints: true,
    rateLimit: { requests: 5000, seconds: 600, reset: 'epoch' },
    hasPortalsPlan: true,
    missingScopes: [],
  };
}

/** The service as its client of June 2026 knows it. */
export function juneService(): ServiceSettings {
  return {
    ...newestService(),
    clearsIsDefault: false,
    keepsSsoGroupIds: true,
    managesEveryoneGroup: false,
    deletesProfiles: false,
    filtersByEmail: false,
    searchesPortals: false,
  };
}

/** A service without weaknesses: it answers as the embedded API does. */
export function flawlessService(): ServiceSettings {
  return {
    search: 'complete',
    maxHits: 100,
    indexLag: 0,
    skipsRows: false,
    forgetsDeleted: false,
    clearsIsDefault: false,
    keepsSsoGroupIds: true,
    managesEveryoneGroup: false,
    hasStrictEmails: false,
    deletesProfiles: true,
    filtersByEmail: true,
    searchesPortals: true,
    sendsMoreFields: false,
    createsWithoutGroups: false,
    reversesGroups: false,
    ignoresGroupChanges: false,
    sendsGroups: true,
    sendsContactDetails: true,
    sendsKnownValues: true,
    sendsHints: true,
    rateLimit: undefined,
    hasPortalsPlan: true,
    missingScopes: [],
  };
}
