import { useEffect, useRef } from 'react';
import { errorText } from '#app/api/error-text.ts';
import type { GroupChange, SaveOutcome } from '#app/api/save-groups.ts';
import { failureDetails, unexpectedGroups } from '#app/features/profiles/save-report.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RequestId } from '#app/ui/request-id.tsx';

interface SaveResultProps {
  change: GroupChange;
  outcome: SaveOutcome;
}

/** How the last save ended where that is not as asked: the error and what is saved of it, or groups that stay. */
export function SaveResult({ change, outcome }: SaveResultProps) {
  const unexpected = unexpectedGroups(change, outcome);
  const result = useRef<HTMLDivElement>(null);
  // Each save has a result of its own, which may stand far above the button that was pressed.
  useEffect(() => result.current?.focus(), []);
  if (!outcome.error && unexpected.length === 0) return null;
  return (
    <div ref={result} tabIndex={-1} className="flex scroll-my-5 flex-col gap-2 rounded-lg">
      {outcome.error && (
        <Banner tone="danger">
          <p className="font-medium">{errorText(outcome.error).title}</p>
          {failureDetails(change, outcome).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <RequestId id={errorText(outcome.error).requestId} />
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
