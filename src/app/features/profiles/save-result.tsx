import { errorText } from '#app/api/error-text.ts';
import type { GroupChange, SaveOutcome } from '#app/api/save-groups.ts';
import { failureDetails, unexpectedGroups } from '#app/features/profiles/save-report.ts';
import { Banner } from '#app/ui/banner.tsx';

interface SaveResultProps {
  change: GroupChange;
  outcome: SaveOutcome;
}

/** How the last save ended where that is not as asked: the error and what is saved of it, or groups that stay. */
export function SaveResult({ change, outcome }: SaveResultProps) {
  const unexpected = unexpectedGroups(change, outcome);
  return (
    <>
      {outcome.error && (
        <Banner tone="danger">
          <p className="font-medium">{errorText(outcome.error).title}</p>
          {failureDetails(change, outcome).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
      {unexpected.length > 0 && (
        <Banner tone="warn">
          {unexpected.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
    </>
  );
}
