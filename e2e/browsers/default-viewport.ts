/** Of tests that set none, in pixels: as wide as a window can be whose drawer is modal, above the list. */
export const defaultViewport = { width: 1264, height: 720 };
