import { useEffect, useRef } from 'react';
import { errorText } from '#app/api/error-text.ts';
import type { GroupSave } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import {
  failureSummary,
  namesOf,
  saveFailureTexts,
  unexpectedGroupTexts,
} from '#app/features/profiles/group-editor/save-result-texts.ts';
import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { MessageText } from '#app/ui/message-text.tsx';

interface SaveResultNoticeProps {
  save: GroupSave;
  result: GroupChangeResult;
}

/** Reports a save that did not go as requested: the error and what was saved, or groups that remain. */
export function SaveResultNotice({ save, result }: SaveResultNoticeProps) {
  const unexpected = unexpectedGroupTexts(save, result);
  const report = useRef<HTMLDivElement>(null);
  // The report may be far above the Save button. Each save mounts its own report.
  useEffect(() => report.current?.focus(), []);
  if (!result.error && unexpected.length === 0) return null;
  return (
    <div ref={report} tabIndex={-1} className="flex scroll-my-5 flex-col gap-2 rounded-lg">
      {result.error && (
        <Banner tone="danger">
          <p className="font-medium">{failureSummary(save, result, result.error)}</p>
          {saveFailureTexts(save, result).map((line) => (
            <p key={line}>
              <MessageText text={line} names={namesOf(save)} />
            </p>
          ))}
          <RequestId id={errorText(result.error).requestId} />
        </Banner>
      )}
      {unexpected.length > 0 && (
        <Banner tone="warn">
          {unexpected.map((line) => (
            <p key={line}>
              <MessageText text={line} names={namesOf(save)} />
            </p>
          ))}
        </Banner>
      )}
    </div>
  );
}
