import { useId, useRef } from 'react';
import { lazyMessages } from '#app/messages/lazy-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { NativeModal } from '#app/ui/dialogs/native-modal.tsx';

interface LazyFailureProps {
  /** Only a newer release of the page has it. */
  isOutdated: boolean;
  onRetry: () => void;
  onGiveUp: () => void;
}

/** Shown in place of a part of the page that failed to load. */
export function LazyFailure({ isOutdated, onRetry, onGiveUp }: LazyFailureProps) {
  const id = useId();
  const remedy = useRef<HTMLButtonElement>(null);
  const { title, body } = isOutdated ? lazyMessages.outdated : lazyMessages.failed;
  return (
    <NativeModal
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
        <Button onClick={onGiveUp}>{commonMessages.close}</Button>
        {isOutdated ? (
          <Button variant="primary" ref={remedy} onClick={() => window.location.reload()}>
            {lazyMessages.reload}
          </Button>
        ) : (
          <Button variant="primary" ref={remedy} onClick={onRetry}>
            {commonMessages.retry}
          </Button>
        )}
      </div>
    </NativeModal>
  );
}
