import type { Job } from '#app/bulk/job.ts';

/** How to stop a running job. */
export type StopMode = 'pause' | 'cancel';

/** A job has changed or was removed, or the tab that runs it should stop it. */
export type TabMessage = { job: Job } | { removed: string } | { stop: string; how: StopMode };

let channel: BroadcastChannel | undefined;

/**
 * Opens the channel between tabs.
 * @returns a function that closes the channel
 */
export function openChannel(listener: (message: TabMessage) => void): () => void {
  const opened = new BroadcastChannel('portal-profiles.jobs');
  // Tabs with another version of the page may send messages of other shapes; listeners ignore those.
  opened.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data));
  channel = opened;
  return () => {
    opened.close();
    if (channel === opened) channel = undefined;
  };
}

/** Sends a message to the other tabs while the channel is open. */
export function broadcast(message: TabMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  channel?.postMessage(message);
}
