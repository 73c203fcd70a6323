import type { Group } from '#contract/group.ts';
import type { Portal } from '#contract/portal.ts';
import type { ProfileStatus } from '#contract/profile-status.ts';

/** The expected state of the API as plain objects. The model tests compare every response with it. */
export interface ModelState {
  portals: ModelPortal[];
}

export interface ModelPortal {
  portal: Portal;
  profiles: ModelProfile[];
  /** All groups but the personal ones, in order of creation. */
  groups: Group[];
}

export interface ModelProfile {
  id: string;
  personal_group_id: string;
  name: string;
  email: string;
  consumer_id: string;
  image_url: string;
  status: ProfileStatus;
  /** Groups assigned by the identity provider, which no response contains. */
  sso_group_ids: readonly string[];
  /** Ids of the manually assigned groups, even those that another rule hides. */
  manual: Set<string>;
  created_at: string;
  updated_at: string;
}
