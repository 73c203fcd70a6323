import { TriangleAlert } from 'lucide';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';

interface ErrorNoticeProps {
  title: string;
  body?: string | undefined;
  requestId?: string | undefined;
  isScreen?: boolean;
  retryLabel?: string | undefined;
  onRetry: () => void;
}

/** A failed load: what happened, the request id for finding it in the log, and Retry. */
export function ErrorNotice({ title, body, requestId, isScreen, retryLabel, onRetry }: ErrorNoticeProps) {
  return (
    <Notice
      tone="danger"
      isScreen={isScreen}
      title={title}
      icon={<Icon node={TriangleAlert} className="size-5" />}
      actions={<RetryButton label={retryLabel} onClick={onRetry} />}
    >
      {body && <p className="wrap-anywhere">{body}</p>}
      <RequestId id={requestId} />
    </Notice>
  );
}
