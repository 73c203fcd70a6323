import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Badge } from '#app/ui/badge.tsx';

/** A status of the contract in words; one it does not know as it came. */
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
