import { useSelector } from '@tanstack/react-store';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useRef } from 'react';
import { errorText } from '#app/api/error-text.ts';
import type { Pause } from '#app/api/patience.ts';
import { FileError } from '#app/features/profiles/export/export-file.ts';
import type { Export } from '#app/features/profiles/export/run-export.ts';
import { useCalmText } from '#app/lib/use-calm-text.ts';
import { useSecondsUntil } from '#app/lib/use-seconds-until.ts';
import { exportWords } from '#app/lib/words/export.ts';
import { words } from '#app/lib/words/general.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { NetworkError } from '#client/client-error.ts';

interface ExportProgressProps {
  export: Export;
  onClose: () => void;
}

const second = 1000;

/** How far an export is, what it waits for, and how it ended. */
export function ExportProgress({ export: { state, retry }, onClose }: ExportProgressProps) {
  const { phase, count, unreadable, inMemory, pause, error } = useSelector(state);
  const popupEnd = useRef<HTMLButtonElement>(null);
  const text = phase === 'done' ? exportWords.done(count) : exportWords.soFar(count);
  const announced = useCalmText(text, phase, 10 * second);
  const canRetry = phase === 'failed' && !(error instanceof FileError);
  const Icon = phase === 'done' ? CircleCheck : LoaderCircle;
  return (
    <>
      <div className="flex flex-col gap-3 overflow-y-auto overscroll-contain px-5 py-4">
        <div className="flex items-center gap-2.5">
          {phase !== 'failed' && (
            <Icon
              aria-hidden="true"
              className={phase === 'done' ? 'size-5 text-ok' : 'size-5 animate-spin text-accent'}
            />
          )}
          <p className="text-base font-medium">{text}</p>
        </div>
        <output className="sr-only">{announced}</output>
        {phase !== 'done' && inMemory > 0 && <p className="text-ink-2">{exportWords.inMemory(inMemory)}</p>}
        {unreadable > 0 && <Banner tone="warn">{exportWords.unreadable(unreadable)}</Banner>}
        {pause && <PauseNotice key={pause.until} pause={pause} />}
        {error && <Failure error={error} />}
      </div>
      <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
        <Button ref={popupEnd} onClick={onClose}>
          {phase === 'done' ? words.close : words.cancel}
        </Button>
        {canRetry && (
          <Button variant="primary" focusHeir={popupEnd} onClick={retry}>
            {words.retry}
          </Button>
        )}
      </footer>
    </>
  );
}

/** Counts down for the eye; the ear is told once. */
function PauseNotice({ pause }: { pause: Pause }) {
  const seconds = useSecondsUntil(pause.until);
  const say = exportWords.paused[pause.reason];
  const told = useCalmText(say(seconds), '', 60 * second);
  return (
    <Banner tone="info">
      <span aria-hidden="true">{say(seconds)}</span>
      <span className="sr-only">{told}</span>
    </Banner>
  );
}

function Failure({ error }: { error: Error }) {
  const { title, body } = error instanceof FileError ? exportWords.file : errorText(error);
  return (
    <Banner tone="danger">
      <p className="font-medium">{title}</p>
      {/* What is said of a lost connection elsewhere, that it is tried again by itself, is over here. */}
      {body && !(error instanceof NetworkError) && <p>{body}</p>}
      {!(error instanceof FileError) && <p>{exportWords.failed}</p>}
    </Banner>
  );
}
