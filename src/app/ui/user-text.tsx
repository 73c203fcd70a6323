import type { ComponentProps } from 'react';

/**
 * Text that people or the service have entered, such as names and emails: it has its own direction, and translating the
 * page leaves it alone.
 */
export function UserText(props: ComponentProps<'bdi'>) {
  return <bdi translate="no" {...props} />;
}
