import type { ReactNode } from 'react';
import { Header } from '#app/layouts/header.tsx';
import { words } from '#app/lib/words/general.ts';

/** A screen outside any portal that has one thing to say. */
export function MessageScreen({ children }: { children: ReactNode }) {
  return (
    <>
      <title>{words.product}</title>
      <Header />
      <main id="content">{children}</main>
    </>
  );
}
