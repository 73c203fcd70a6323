import { clsx } from 'clsx';
import { viaText } from '#app/profile-list/assigned-via.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedAssignment } from '#contract/profile.ts';

/** A picture and colours for each source. */
const looks: Record<string, string> = {
  manual: 'picture-manual bg-selected text-accent',
  sso: 'picture-sso bg-info-soft text-info',
  user: 'picture-user bg-sunken text-ink-2',
};

/** A group of a profile, with its source as a picture and as text. */
export function GroupChip({ assignment }: { assignment: ReceivedAssignment }) {
  const { group, assigned_via: via } = assignment;
  return (
    <span
      title={`${group.name} · ${viaText(via)}`}
      className={clsx(
        'picture inline-flex h-6 min-w-0 items-center gap-1 rounded-md px-1.5 text-xs font-medium',
        looks[via] ?? 'picture-default bg-sunken text-ink-2',
      )}
    >
      <UserText className="truncate">{group.name}</UserText>
      <span className="sr-only">{` (${viaText(via)})`}</span>
    </span>
  );
}
