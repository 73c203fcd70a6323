import type { ReactNode } from 'react';
import { AppHeader } from '#app/layouts/app-header.tsx';
import { commonMessages } from '#app/messages/common-messages.ts';

/** A screen outside any portal, with a single message. */
export function MessageScreen({ children }: { children: ReactNode }) {
  return (
    <>
      <title>{commonMessages.product}</title>
      <AppHeader />
      <main id="content">{children}</main>
    </>
  );
}
