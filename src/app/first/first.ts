import { earlyUrls } from '#app/first/early-urls.ts';
import { askEarly } from '#app/lib/early-answers.ts';
import { recall } from '#app/lib/storage.ts';
import { readTheme } from '#app/lib/theme-choice.ts';

// Runs before anything else of the page, so that a chosen theme never flashes the other one, and the first answers are
// under way while the rest of the page is being loaded.
document.documentElement.dataset['theme'] = readTheme(recall('theme'));
for (const url of [...earlyUrls(new URL(window.location.href), recall('portal')), '/-/session'])
  askEarly(url);
