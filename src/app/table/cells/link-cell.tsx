import { clsx } from 'clsx';
import { PageLink } from '#app/navigation/page-link.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface LinkCellProps {
  to: string;
  /** Of the history entry. */
  state?: unknown;
  /** User data, with its own text direction. */
  text: string;
  className?: string;
}

/** A name that links to what it names. */
export function LinkCell({ to, state, text, className }: LinkCellProps) {
  return (
    <PageLink
      to={to}
      state={state}
      title={text}
      className={clsx('truncate rounded-sm font-medium text-ink hover:underline', className)}
    >
      <UserText>{text}</UserText>
    </PageLink>
  );
}
