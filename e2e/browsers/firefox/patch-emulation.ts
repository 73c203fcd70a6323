import type { Driver } from '#e2e/browsers/firefox/driver.ts';
import { overrideTab } from '#e2e/browsers/firefox/privileged-script.ts';

/** Emulates media and touch, which the protocol does not. */
export function patchEmulation({ page, touchscreen }: Driver): void {
  const initialize = page._initialize;
  page._initialize = async function () {
    await initialize.call(this);
    await this.updateEmulateMedia();
    if (this._browserContext._options.hasTouch)
      await overrideTab(this, { touchEventsOverride: 'enabled', inRDMPane: true });
  };
  page.updateEmulateMedia = function () {
    const { colorScheme, reducedMotion, forcedColors } = this._page.emulatedMedia();
    return overrideTab(this, {
      prefersColorSchemeOverride: colorScheme,
      prefersReducedMotionOverride: reducedMotion,
      forcedColorsOverride: forcedColors,
    });
  };
  touchscreen.tap = async function (_, x, y) {
    await this._session.send('input.performActions', {
      context: this._session.sessionId,
      actions: [
        {
          type: 'pointer',
          id: 'finger',
          parameters: { pointerType: 'touch' },
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  };
}
