import { commonMessages } from '#app/messages/common-messages.ts';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';

/** Names a request that failed, for whoever reads the server's log. Nothing where there is no id. */
export function RequestId({ id }: { id: string | undefined }) {
  if (id === undefined) return null;
  return (
    <p className="flex items-center gap-1 text-xs text-ink-2">
      {commonMessages.requestId}
      <code className="font-mono wrap-anywhere">{id}</code>
      <CopyButton text={id} what={commonMessages.requestId} />
    </p>
  );
}
