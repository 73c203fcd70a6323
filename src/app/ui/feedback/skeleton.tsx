import { clsx } from 'clsx';

/** A grey bar of the size of the content to come. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={clsx('block animate-pulse rounded bg-line', className)} />;
}
