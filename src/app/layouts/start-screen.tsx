import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { portalWords } from '#app/lib/words/portals.ts';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { Tooltips } from '#app/ui/tooltips.tsx';

/** While it is found out where `/` leads. */
export function StartScreen() {
  return (
    <>
      <MessageScreen>
        <output aria-label={portalWords.loading} className="mx-auto flex max-w-page flex-col gap-4 px-6 py-6">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-8 w-full" />
        </output>
      </MessageScreen>
      <Tooltips />
    </>
  );
}
