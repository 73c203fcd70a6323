/**
 * WebKit moves the caret of a removed field to the place where the field was: for popups, the end of the page. It
 * scrolls there in the next frame, unless the caret is dropped before.
 */
export function dropLostCaret(): void {
  const observer = new MutationObserver(() => {
    const selection = getSelection();
    if (selection?.isCollapsed && selection.anchorNode === document.body) selection.removeAllRanges();
  });
  // Popups are children of the body.
  observer.observe(document.body, { childList: true });
}
