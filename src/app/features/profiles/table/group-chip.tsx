import { clsx } from 'clsx';
import { Key, User, UserRoundCheck, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { viaText } from '#app/profile-list/assigned-via.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedAssignment } from '#contract/profile.ts';

const iconProps = { 'aria-hidden': true, className: 'size-3 shrink-0' } as const;
/** Shared elements, since a page has hundreds of chips. */
const icons: Record<string, ReactNode> = {
  manual: <UserRoundCheck {...iconProps} />,
  sso: <Key {...iconProps} />,
  default: <Users {...iconProps} />,
  user: <User {...iconProps} />,
};
const tones: Record<string, string> = {
  manual: 'bg-selected text-accent',
  sso: 'bg-info-soft text-info',
};

/** A group of a profile, with its source as an icon and as text. */
export function GroupChip({ assignment }: { assignment: ReceivedAssignment }) {
  const { group, assigned_via: via } = assignment;
  return (
    <span
      title={`${group.name} · ${viaText(via)}`}
      className={clsx(
        'inline-flex h-6 min-w-0 items-center gap-1 rounded-md px-1.5 text-xs font-medium',
        tones[via] ?? 'bg-sunken text-ink-2',
      )}
    >
      {icons[via] ?? icons.default}
      <UserText className="truncate">{group.name}</UserText>
      <span className="sr-only">{` (${viaText(via)})`}</span>
    </span>
  );
}
