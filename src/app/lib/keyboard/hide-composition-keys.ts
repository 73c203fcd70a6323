/**
 * Hides key presses that belong to an input method from the whole page, for its lifetime: Enter, Escape, Tab and arrows
 * then act on the method's candidates. Safari ends a composition before it sends the key that ended it, which only the
 * key code 229 tells apart. Source: UI Events, "Input Method Editors" and its appendix on `keyCode`.
 */
export function hideCompositionKeys(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    },
    true,
  );
}
