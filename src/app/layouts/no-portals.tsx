import { Store } from 'lucide-react';
import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { words } from '#app/lib/words.ts';
import { Notice } from '#app/ui/notice.tsx';

/** `/` where there is no portal to lead to. */
export function NoPortals() {
  const { title, body } = words.portals.none;
  return (
    <MessageScreen>
      <Notice isScreen title={title} icon={<Store className="size-5" />}>
        <p>{body}</p>
      </Notice>
    </MessageScreen>
  );
}
