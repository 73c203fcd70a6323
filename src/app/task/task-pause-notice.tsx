import { useEffect, useState } from 'react';
import type { Pause } from '#app/lib/create-task.ts';
import { useThrottledText } from '#app/lib/use-throttled-text.ts';
import { retryMessages } from '#app/messages/retry-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';

const minute = 60_000;

/** What the task is waiting for, with a countdown. Screen readers hear it once. */
export function TaskPauseNotice({ pause }: { pause: Pause }) {
  const seconds = useSecondsUntil(pause.until);
  const textFor = retryMessages.paused[pause.reason];
  const announced = useThrottledText(textFor(seconds), '', minute);
  return (
    <Banner tone="info">
      <span aria-hidden="true">{textFor(seconds)}</span>
      <span className="sr-only">{announced}</span>
    </Banner>
  );
}

/**
 * Counts down to a time.
 * @param moment in milliseconds
 * @returns whole seconds, at least 0
 */
function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
