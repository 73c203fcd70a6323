// Before the first paint, so that a chosen theme never flashes the other one. src/app/lib/theme.ts writes what this reads.
try {
  document.documentElement.dataset.theme = localStorage.getItem('portal-profiles.theme') ?? 'system';
} catch {
  document.documentElement.dataset.theme = 'system';
}
