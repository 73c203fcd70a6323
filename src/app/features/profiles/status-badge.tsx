import { profileWords } from '#app/lib/words/profiles.ts';
import { Badge } from '#app/ui/badge.tsx';

/** A status of the contract in words; one it does not know as it came. */
export function StatusBadge({ status }: { status: string }) {
  if (status === 'active')
    return (
      <Badge tone="ok" dot>
        {profileWords.active}
      </Badge>
    );
  if (status === 'invited')
    return (
      <Badge tone="warn" dot>
        {profileWords.invited}
      </Badge>
    );
  return <Badge>{status}</Badge>;
}
