import { recordWords } from '#app/lib/words/record.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import type { Change } from '#contract/change.ts';

const tones: Record<Change['outcome'], Tone> = { done: 'ok', refused: 'warn', unknown: 'info' };

/** What came of a change, and on hover why. */
export function OutcomeBadge({ change: { outcome, code } }: { change: Change }) {
  const { outcomes, hints } = recordWords;
  return (
    <span title={outcome === 'refused' ? hints.refused(code ?? '') : hints[outcome]}>
      <Badge tone={tones[outcome]} dot>
        {outcomes[outcome]}
      </Badge>
    </span>
  );
}
