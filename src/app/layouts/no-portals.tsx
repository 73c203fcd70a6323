import { Store } from 'lucide-react';
import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { Notice } from '#app/ui/feedback/notice.tsx';

/** `/` when there are no portals. */
export function NoPortals() {
  const { title, body } = portalMessages.none;
  return (
    <MessageScreen>
      <Notice isScreen title={title} icon={<Store className="size-5" />}>
        <p>{body}</p>
      </Notice>
    </MessageScreen>
  );
}
