import { Store } from 'lucide-react';
import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { portalWords } from '#app/lib/words/portals.ts';
import { Notice } from '#app/ui/notice.tsx';

/** `/` where there is no portal to lead to. */
export function NoPortals() {
  const { title, body } = portalWords.none;
  return (
    <MessageScreen>
      <Notice isScreen title={title} icon={<Store className="size-5" />}>
        <p>{body}</p>
      </Notice>
    </MessageScreen>
  );
}
