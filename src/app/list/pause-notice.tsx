import type { Pause } from '#app/api/patience.ts';
import { useCalmText } from '#app/lib/use-calm-text.ts';
import { useSecondsUntil } from '#app/lib/use-seconds-until.ts';
import { patienceWords } from '#app/lib/words/patience.ts';
import { Banner } from '#app/ui/banner.tsx';

const minute = 60_000;

/** What is waited for. Counts down for the eye; the ear is told once. */
export function PauseNotice({ pause }: { pause: Pause }) {
  const seconds = useSecondsUntil(pause.until);
  const say = patienceWords.paused[pause.reason];
  const told = useCalmText(say(seconds), '', minute);
  return (
    <Banner tone="info">
      <span aria-hidden="true">{say(seconds)}</span>
      <span className="sr-only">{told}</span>
    </Banner>
  );
}
