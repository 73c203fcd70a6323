import { clsx } from 'clsx';
import { Check } from 'lucide';
import { PageLink } from '#app/navigation/page-link.tsx';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface ViewLinkProps {
  to: string;
  name: string;
  state: 'current' | 'changed' | undefined;
  onOpen: () => void;
}

/** A link to a view, marked if it is the current one. */
export function ViewLink({ to, name, state, onOpen }: ViewLinkProps) {
  return (
    <PageLink
      to={to}
      onClick={onOpen}
      aria-current={state === 'current' ? 'page' : undefined}
      className={clsx(
        'flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1 hover:bg-hover',
        state && 'bg-selected font-medium text-accent',
      )}
    >
      <UserText className="min-w-0 flex-1 truncate">{name}</UserText>
      {state === 'changed' && <Badge tone="warn">{viewMessages.changed}</Badge>}
      {state === 'current' && <Icon node={Check} className="size-4 shrink-0" />}
    </PageLink>
  );
}
