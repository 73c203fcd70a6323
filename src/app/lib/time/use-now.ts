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
    // On the window, so that it runs after the listeners that refetch when the tab becomes visible.
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
