import { nowAtom } from '#app/lib/time/now-atom.ts';

const interval = 10_000;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Updates `nowAtom` every ten seconds: one clock for all relative times. Paused in hidden tabs.
 * @returns a function that stops the clock
 */
export function runClock(): () => void {
  window.addEventListener('visibilitychange', onVisibilityChange);
  restartTimer();
  return () => {
    window.removeEventListener('visibilitychange', onVisibilityChange);
    clearInterval(timer);
  };
}

function onVisibilityChange(): void {
  clearInterval(timer);
  // After all that is refetched when the tab becomes visible, whichever listener was added first.
  timer = setTimeout(restartTimer);
}

function restartTimer(): void {
  clearInterval(timer);
  if (document.visibilityState === 'hidden') return;
  timer = setInterval(tick, interval);
  tick();
}

function tick(): void {
  nowAtom.set(Date.now());
}
