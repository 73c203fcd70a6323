import type { MouseEvent } from 'react';

/** In milliseconds: most double clicks are faster, and it is short enough not to be noticed much. */
const doubleClickTime = 300;

/**
 * Acts on a click unless it is part of selecting text. A click on text waits for a second one, since a double click
 * selects a word; anywhere else, by touch and from scripts, it acts at once.
 */
export function actOnClick(event: MouseEvent, act: () => void): void {
  if (window.getSelection()?.toString()) return;
  if (!isOnText(event)) {
    act();
    return;
  }
  const timer = setTimeout(act, doubleClickTime);
  for (const type of ['mousedown', 'keydown']) {
    document.addEventListener(type, () => clearTimeout(timer), { capture: true, once: true });
  }
}

/** Whether a mouse points at the text of the clicked element, and not at the space around it. */
function isOnText({ target, clientX, clientY, detail, nativeEvent }: MouseEvent): boolean {
  const isTap = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
  if (detail === 0 || isTap || !(target instanceof Node)) return false;
  const range = new Range();
  range.selectNodeContents(target);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}
