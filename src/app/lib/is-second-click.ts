/** Whether it is the second click of a double click, which must not close or stop what the first opened or started. */
export function isSecondClick(event: object): boolean {
  return event instanceof MouseEvent && event.detail > 1;
}

/** Acts on a click, for a button that does something else after it, or takes the place of another one. */
export function onFirstClick(act: () => void): (event: { nativeEvent: object }) => void {
  return ({ nativeEvent }) => {
    if (!isSecondClick(nativeEvent)) act();
  };
}
