import { useSyncExternalStore } from 'react';

const interval = 10_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time in milliseconds, to ten seconds: one clock for all who show how long ago something was. It stands still in a hidden tab. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    // At the window, after who listened there before: what is fetched on return has begun when the clock strikes.
    window.addEventListener('visibilitychange', restartTimer);
    restartTimer();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('visibilitychange', restartTimer);
    clearInterval(timer);
  };
}

function restartTimer(): void {
  clearInterval(timer);
  if (document.visibilityState === 'hidden') return;
  timer = setInterval(updateNow, interval);
  updateNow();
}

function updateNow(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
