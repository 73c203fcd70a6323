import { preloadUrls } from '#app/boot/preload-urls.ts';
import { preloadResponse } from '#app/lib/preloaded-responses.ts';
import { readStored } from '#app/lib/local-storage.ts';
import { parseTheme } from '#app/lib/theme-setting.ts';

// Runs before anything else of the page, so that a chosen theme never flashes the other one, and the first answers are
// under way while the rest of the page is being loaded.
document.documentElement.dataset['theme'] = parseTheme(readStored('theme'));
for (const url of [...preloadUrls(new URL(window.location.href), readStored('portal')), '/-/session'])
  preloadResponse(url);
