import { useSelector } from '@tanstack/react-store';
import type { ReactNode } from 'react';
import type { WalkState } from '#app/api/walk.ts';
import type { MatchingChoice } from '#app/features/profiles/choose/choose-matching.ts';
import { matchingWords } from '#app/lib/words/choose.ts';
import { words } from '#app/lib/words/general.ts';
import { FailureNotice } from '#app/list/failure-notice.tsx';
import { WorkProgress } from '#app/list/work-progress.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/modal.tsx';
import { maxLimit } from '#contract/page.ts';

interface MatchingProgressProps {
  choice: MatchingChoice;
  onClose: () => void;
  /** What is looked for. */
  children: ReactNode;
}

/** How many were found, and what can be done about it: stop, go on, keep those. */
export function MatchingProgress({ choice, onClose, children }: MatchingProgressProps) {
  const state = useSelector(choice.state);
  const { phase, count, unreadable, pause, error } = state;
  const next = {
    running: { label: matchingWords.stop, act: choice.stop },
    stopped: { label: matchingWords.goOn, act: choice.run },
    failed: { label: words.retry, act: choice.run },
    done: { label: words.close, act: onClose },
  }[phase];
  const keep = () => {
    choice.keep();
    onClose();
  };
  return (
    <>
      <ModalBody>
        {children}
        <WorkProgress text={progressText(state)} phase={phase} pause={pause} />
        {unreadable > 0 && <Banner tone="warn">{matchingWords.unreadable(unreadable)}</Banner>}
        {error && <FailureNotice error={error} />}
        {phase === 'done' && count > 0 && (
          <p className="text-ink-2">
            {matchingWords.frozen} {count > maxLimit && matchingWords.inexact}
          </p>
        )}
      </ModalBody>
      <ModalFooter>
        {(phase === 'stopped' || phase === 'failed') && (
          <>
            <Button onClick={onClose}>{matchingWords.discard}</Button>
            {count > 0 && <Button onClick={keep}>{matchingWords.keep(count)}</Button>}
          </>
        )}
        {/* One button in all phases, so that the focus stays on it. */}
        <Button variant={phase === 'running' ? 'secondary' : 'primary'} onClick={next.act}>
          {next.label}
        </Button>
      </ModalFooter>
    </>
  );
}

function progressText({ phase, count }: WalkState): string {
  if (phase === 'done') return count > 0 ? matchingWords.done(count) : matchingWords.none;
  if (phase === 'running') return matchingWords.soFar(count);
  return matchingWords[phase](count);
}
