import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Badge } from '#app/ui/badge.tsx';

/** A status in words; an unknown status is shown unchanged. */
export function StatusBadge({ status }: { status: string }) {
  if (status === 'active')
    return (
      <Badge tone="ok" dot>
        {profileMessages.active}
      </Badge>
    );
  if (status === 'invited')
    return (
      <Badge tone="warn" dot>
        {profileMessages.invited}
      </Badge>
    );
  return <Badge>{status}</Badge>;
}
