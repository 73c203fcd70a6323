import type { ComponentProps } from 'react';

/** For elements that hold nothing but text of users, such as links. */
export const userTextProps = { dir: 'auto', translate: 'no' } as const;

/**
 * Text that people or the service have entered, such as names and emails: it has its own direction, and translating the
 * page leaves it alone.
 */
export function UserText(props: ComponentProps<'bdi'>) {
  return <bdi translate="no" {...props} />;
}
