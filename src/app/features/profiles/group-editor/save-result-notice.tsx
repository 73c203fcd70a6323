import { useEffect, useRef } from 'react';
import { errorText } from '#app/api/error-text.ts';
import type { GroupChange, SaveResult } from '#app/api/optimistic-group-save.ts';
import {
  saveFailureTexts,
  unexpectedGroupTexts,
} from '#app/features/profiles/group-editor/save-result-texts.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';

interface SaveResultNoticeProps {
  change: GroupChange;
  result: SaveResult;
}

/** How the last save ended where that is not as asked: the error and what is saved of it, or groups that stay. */
export function SaveResultNotice({ change, result }: SaveResultNoticeProps) {
  const unexpected = unexpectedGroupTexts(change, result);
  const container = useRef<HTMLDivElement>(null);
  // Each save has a result of its own, which may stand far above the button that was pressed.
  useEffect(() => container.current?.focus(), []);
  if (!result.error && unexpected.length === 0) return null;
  return (
    <div ref={container} tabIndex={-1} className="flex scroll-my-5 flex-col gap-2 rounded-lg">
      {result.error && (
        <Banner tone="danger">
          <p className="font-medium">{errorText(result.error).title}</p>
          {saveFailureTexts(change, result).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <RequestId id={errorText(result.error).requestId} />
        </Banner>
      )}
      {unexpected.length > 0 && (
        <Banner tone="warn">
          {unexpected.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
    </div>
  );
}
