import { Key } from 'selenium-webdriver';

const named: Record<string, string> = {
  Alt: Key.ALT,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  Control: Key.CONTROL,
  ControlOrMeta: Key.CONTROL,
  Delete: Key.DELETE,
  End: Key.END,
  Enter: Key.RETURN,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Meta: Key.META,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Shift: Key.SHIFT,
  Space: ' ',
  Tab: Key.TAB,
};

/** Reads a key combination in Playwright's form, such as `Control+a`, as WebDriver's signs. */
export function readKeys(combination: string): string[] {
  // The last key may be a plus sign itself.
  return combination.split(/\+(?!$)/).map((name) => {
    const key = named[name] ?? name;
    if (Array.from(key).length !== 1) throw new Error(`WebDriver has no key "${name}".`);
    return key;
  });
}
