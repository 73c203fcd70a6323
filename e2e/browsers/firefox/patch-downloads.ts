import type { Driver, DownloadEvent } from '#e2e/browsers/firefox/driver.ts';

/** Names downloads that no navigation began: Firefox gives them no id, and the driver ignores events without one. */
export function patchDownloads({ page }: Driver): void {
  const onBegin = page._onDownloadWillBegin;
  page._onDownloadWillBegin = function (event) {
    onBegin.call(this, named(event));
  };
  const onEnd = page._onDownloadEnded;
  page._onDownloadEnded = function (event) {
    onEnd.call(this, named(event));
  };
}

/** Every export has a blob address of its own. */
function named(event: DownloadEvent): DownloadEvent {
  return { ...event, download: event.download ?? event.navigation ?? event.url };
}
