import { preloadUrls } from '#app/boot/preload-urls.ts';
import { preloadResponse } from '#app/lib/preloaded-responses.ts';
import { readStored } from '#app/lib/local-storage.ts';
import { parseTheme } from '#app/lib/theme-setting.ts';

// Runs before the rest of the page: the selected theme applies without a flash of the other one, and the first requests
// are under way while the rest loads.
document.documentElement.dataset['theme'] = parseTheme(readStored('theme'));
for (const url of [...preloadUrls(new URL(window.location.href), readStored('portal')), '/-/session'])
  preloadResponse(url);
