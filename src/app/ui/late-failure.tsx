import { useId, useRef } from 'react';
import { lateWords } from '#app/lib/words/late.ts';
import { words } from '#app/lib/words/general.ts';
import { Button } from '#app/ui/button.tsx';
import { PlainModal } from '#app/ui/plain-modal.tsx';

interface LateFailureProps {
  /** Only another release of the page has it. */
  isGone: boolean;
  onRetry: () => void;
  onGiveUp: () => void;
}

/** In the place of a part of the page that could not be loaded. */
export function LateFailure({ isGone, onRetry, onGiveUp }: LateFailureProps) {
  const id = useId();
  const remedy = useRef<HTMLButtonElement>(null);
  const { title, body } = isGone ? lateWords.gone : lateWords.failed;
  return (
    <PlainModal
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onClose={onGiveUp}
      initialFocus={remedy}
      className="max-w-sm p-5"
    >
      <h2 id={`${id}-title`} className="text-base font-semibold">
        {title}
      </h2>
      <p id={`${id}-body`} className="mt-1 text-ink-2">
        {body}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onGiveUp}>{words.close}</Button>
        {isGone ? (
          <Button variant="primary" ref={remedy} onClick={() => window.location.reload()}>
            {lateWords.reload}
          </Button>
        ) : (
          <Button variant="primary" ref={remedy} onClick={onRetry}>
            {words.retry}
          </Button>
        )}
      </div>
    </PlainModal>
  );
}
