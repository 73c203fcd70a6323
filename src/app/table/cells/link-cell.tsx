import { clsx } from 'clsx';
import { Link } from 'react-router';

interface LinkCellProps {
  to: string;
  /** Somebody's data, with a direction of its own. */
  text: string;
  className?: string;
}

/** A name that leads to what it names. */
export function LinkCell({ to, text, className }: LinkCellProps) {
  return (
    <Link
      to={to}
      title={text}
      className={clsx('truncate rounded-sm font-medium text-ink hover:underline', className)}
    >
      <bdi>{text}</bdi>
    </Link>
  );
}
