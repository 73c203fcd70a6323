import { useSyncExternalStore } from 'react';

const interval = 10_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * The current time in milliseconds, updated every ten seconds: one shared clock for all relative times. Paused in
 * hidden tabs.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('visibilitychange', onVisibilityChange);
    restartTimer();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
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
  timer = setInterval(updateNow, interval);
  updateNow();
}

function updateNow(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
