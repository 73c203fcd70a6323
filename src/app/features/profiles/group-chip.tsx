import { clsx } from 'clsx';
import { KeyRound, User, UserRoundCheck, Users } from 'lucide-react';
import { viaText } from '#app/list/assigned-via.ts';
import type { ReceivedAssignment } from '#contract/profile.ts';

const icons: Record<string, typeof User> = {
  manual: UserRoundCheck,
  sso: KeyRound,
  default: Users,
  user: User,
};
const tones: Record<string, string> = {
  manual: 'bg-selected text-accent',
  sso: 'bg-info-soft text-info',
};

/** A group of a profile and, by icon and in words, where it comes from. */
export function GroupChip({ assignment }: { assignment: ReceivedAssignment }) {
  const { group, assigned_via: via } = assignment;
  const Icon = icons[via] ?? Users;
  return (
    <span
      title={`${group.name} · ${viaText(via)}`}
      className={clsx(
        'inline-flex h-6 min-w-0 items-center gap-1 rounded-md px-1.5 text-xs font-medium',
        tones[via] ?? 'bg-sunken text-ink-2',
      )}
    >
      <Icon aria-hidden="true" className="size-3 shrink-0" />
      <bdi className="truncate">{group.name}</bdi>
      <span className="sr-only"> ({viaText(via)})</span>
    </span>
  );
}
