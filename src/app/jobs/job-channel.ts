import type { Job } from '#app/jobs/job.ts';

/** How a running job is stopped. */
export type Stop = 'pause' | 'cancel';

type Message = { job: Job } | { removed: string } | { stop: string; how: Stop };

const channel = new BroadcastChannel('portal-profiles.jobs');

/** Tells the other tabs. */
export function tellTabs(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  channel.postMessage(message);
}

export function onTold(listener: (message: Message) => void): void {
  // Other versions of the page in other tabs may say other things: those match nothing.
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data));
}
