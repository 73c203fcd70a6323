import type { Driver } from '#e2e/browsers/firefox/driver.ts';

/**
 * Inserts text as typing does. The driver sets the field's value instead, which React takes for its own change and
 * reports to no handler.
 */
export function patchTyping({ keyboard }: Driver): void {
  keyboard.sendText = async function (_, text) {
    const context = await this._page._page.mainFrame().mainContext();
    await context.evaluate((text) => document.execCommand('insertText', false, text), text);
  };
}
