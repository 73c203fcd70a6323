import type { UseQueryResult } from '@tanstack/react-query';
import type { IconNode } from 'lucide';
import type { ReactNode } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';

interface RowDrawerBodyProps<Data> {
  query: UseQueryResult<Data>;
  messages: {
    loading: string;
    notFound: { title: string; body: string };
    /** Beside an error, while older data is shown. */
    refreshFailed: string;
  };
  notFoundIcon: IconNode;
  onClose: () => void;
  children: (data: Data) => ReactNode;
}

/** What the drawer of a row shows in each state: loading, not found, failed, loaded. */
export function RowDrawerBody<Data>(props: RowDrawerBodyProps<Data>) {
  const { query, messages, notFoundIcon, onClose, children } = props;
  const error = useLastError(query);
  const retry = () => void query.refetch();
  const { data } = query;
  if (isNotFound(error)) {
    const { title, body } = messages.notFound;
    return (
      <Notice
        title={title}
        icon={<Icon node={notFoundIcon} className="size-5" />}
        actions={<Button onClick={onClose}>{commonMessages.close}</Button>}
      >
        <p>{body}</p>
      </Notice>
    );
  }
  if (data === undefined) {
    return error ? (
      <ErrorNotice {...errorText(error)} onRetry={retry} />
    ) : (
      <DrawerSkeleton label={messages.loading} />
    );
  }
  return (
    <div className="flex flex-col gap-7">
      {error && (
        <Banner tone="danger" action={<RetryButton onClick={retry} />}>
          <p className="font-medium">{errorText(error).summary}</p>
          <p>{messages.refreshFailed}</p>
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      {children(data)}
    </div>
  );
}

function DrawerSkeleton({ label }: { label: string }) {
  return (
    <output aria-label={label} className="flex flex-col gap-4">
      {Array.from({ length: 8 }, (_, line) => (
        <Skeleton key={line} className={line % 2 ? 'h-4 w-3/4' : 'h-3 w-1/4'} />
      ))}
    </output>
  );
}
