/** Whether it is the second click of a double click, which must not close what the first one opened. */
export function isSecondClick(event: object): boolean {
  return event instanceof MouseEvent && event.detail > 1;
}
