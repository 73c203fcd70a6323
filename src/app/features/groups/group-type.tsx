import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

type GroupType = keyof typeof groupListMessages.types;

const tones: Record<GroupType, Tone> = { default: 'accent', sso: 'info', manual: 'neutral' };

/** How people come to have the group: by default, by SSO where the service tells, and else by being given it. */
export function GroupType({ group }: { group: ReceivedGroup }) {
  const type = typeOf(group);
  return (
    <span title={groupListMessages.typeHints[type]}>
      <Badge tone={tones[type]}>{groupListMessages.types[type]}</Badge>
    </span>
  );
}

function typeOf({ is_default, sso_group_ids }: ReceivedGroup): GroupType {
  if (is_default) return 'default';
  return sso_group_ids && sso_group_ids.length > 0 ? 'sso' : 'manual';
}
