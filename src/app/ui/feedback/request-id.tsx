import { commonMessages } from '#app/messages/common-messages.ts';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';

/** The id of a failed request, for finding it in the server's log. Renders nothing without an id. */
export function RequestId({ id }: { id: string | undefined }) {
  if (id === undefined) return null;
  return (
    <p className="flex items-center gap-1 text-xs text-ink-2">
      <span>{commonMessages.requestId}</span>
      <code translate="no" className="font-mono wrap-anywhere">
        {id}
      </code>
      <CopyButton text={id} what={commonMessages.requestId} />
    </p>
  );
}
