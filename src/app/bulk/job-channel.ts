import type { Job } from '#app/bulk/job.ts';

/** How a running job is stopped. */
export type StopMode = 'pause' | 'cancel';

type Message = { job: Job } | { removed: string } | { stop: string; how: StopMode };

const channel = new BroadcastChannel('portal-profiles.jobs');

/** Tells the other tabs. */
export function broadcast(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  channel.postMessage(message);
}

export function onBroadcast(listener: (message: Message) => void): void {
  // Other versions of the page in other tabs may say other things: those match nothing.
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data));
}
