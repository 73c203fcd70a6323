import type { Group } from '#contract/group.ts';
import type { Portal } from '#contract/portal.ts';
import type { ProfileStatus } from '#contract/profile-status.ts';

/** What the API should know, in plain objects. The model tests compare every answer with it. */
export interface ModelState {
  portals: ModelPortal[];
}

export interface ModelPortal {
  portal: Portal;
  profiles: ModelProfile[];
  /** All but the personal ones, in the order of their making. */
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
  /** What the identity provider says, which no answer shows. */
  sso_group_ids: readonly string[];
  /** Ids of the groups that were assigned by hand, whether or not another rule hides it. */
  manual: Set<string>;
  created_at: string;
  updated_at: string;
}
