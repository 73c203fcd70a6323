/** A mouse, which Firefox does not find without a screen. */
const fineAndHovering = 6;

export const firefoxLaunchOptions = {
  // For scripts in the browser's own window, which emulate what its protocol cannot.
  args: ['--remote-allow-system-access'],
  firefoxUserPrefs: {
    'ui.primaryPointerCapabilities': fineAndHovering,
    'ui.allPointerCapabilities': fineAndHovering,
    // The panel would take the focus from the page.
    'browser.download.alwaysOpenPanel': false,
  },
};
