import type { Finder } from '#e2e/browsers/webkit/find-elements.ts';

// These functions run in the page as text, so they use nothing from outside themselves but the finder.
declare global {
  // oxlint-disable-next-line no-var -- the only way to declare a property of globalThis
  var webkitFinder: Finder;
  /** Stops watching where a click lands; returns whether it missed its element. */
  // oxlint-disable-next-line no-var -- the same
  var endWebkitClick: (() => boolean) | undefined;
}

/** Why an element cannot be used yet, or the point at which the mouse reaches it. */
type Actionability = { waiting: string } | { x: number; y: number };

/** Checks what Playwright checks before a click: in sight, enabled, at rest, and not covered by another element. */
export async function checkActionability(
  elements: Element[],
  { position, force, guarded }: { position?: { x: number; y: number }; force?: boolean; guarded?: boolean },
): Promise<Actionability> {
  const [element] = elements;
  if (!element) return { waiting: 'it is not there' };
  if (elements.length > 1) throw new Error(`strict mode violation: ${elements.length} elements`);
  if (!force && !globalThis.webkitFinder.isVisible(element)) return { waiting: 'it is not visible' };
  if (!force && globalThis.webkitFinder.isDisabled(element)) return { waiting: 'it is disabled' };
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      // A tab in the background draws nothing.
      setTimeout(resolve, 100);
    });
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const before = place();
  await nextFrame();
  await nextFrame();
  if (!force && place() !== before) return { waiting: 'it moves' };

  const target = () => {
    const box = element.getBoundingClientRect();
    const line = element.getClientRects()[0] ?? box;
    return position
      ? { x: box.x + position.x, y: box.y + position.y }
      : { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  };
  const isPartOfIt = (hit: Element) =>
    element.contains(hit) ||
    hit.closest('label')?.control === element ||
    (hit.contains(element) && hit.closest('label, button, a') === hit);
  const isStillThere = () => element.isConnected;
  const obstacle = (): Element | undefined => {
    const { x, y } = target();
    const hit = document.elementFromPoint(x, y) ?? document.documentElement;
    return isPartOfIt(hit) ? undefined : hit;
  };
  if (obstacle() && !force)
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const hit = obstacle();
  if (hit && !force) return { waiting: `<${hit.localName} class="${hit.className}"> covers it` };
  if (guarded && !force) guardClick();
  return target();

  /** What moves between this check and the click must not be clicked instead. */
  function guardClick() {
    let isMissed = false;
    const check = (event: Event) => {
      isMissed ||= event.target instanceof Element && !isPartOfIt(event.target);
      if (!isMissed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // What the element does on its first event may put another one in its place.
    const first = ['pointerdown', 'mousedown'];
    const all = [...first, 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu'];
    const checkFirst = (event: Event) => (first.includes(event.type) || isMissed) && check(event);
    // Between the button's press and release, the element may move, and another one get the click.
    let isHit = false;
    let isLost = false;
    const checkClick = ({ target }: Event) => {
      isHit ||= target instanceof Element && isPartOfIt(target);
      isLost = !isHit && isStillThere();
    };
    for (const type of all) addEventListener(type, checkFirst, { capture: true });
    addEventListener('click', checkClick, { capture: true });
    globalThis.endWebkitClick = () => {
      for (const type of all) removeEventListener(type, checkFirst, { capture: true });
      removeEventListener('click', checkClick, { capture: true });
      globalThis.endWebkitClick = undefined;
      return isMissed || isLost;
    };
  }
}

/** Puts the caret into a field and selects its text; says what it waits for otherwise. */
export function selectField(elements: Element[]): string | undefined {
  const [element] = elements;
  if (!element) return 'it is not there';
  if (elements.length > 1) throw new Error(`strict mode violation: ${elements.length} elements`);
  if (!globalThis.webkitFinder.isVisible(element)) return 'it is not visible';
  if (globalThis.webkitFinder.isDisabled(element)) return 'it is disabled';
  if (element instanceof HTMLElement) element.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  return undefined;
}

/** Types over the selection, as pasting does; fields without a caret get their value. */
export function insertText(elements: Element[], text: string): void {
  const [element] = elements;
  const caretless = ['date', 'time', 'datetime-local', 'month', 'week', 'color', 'range'];
  if (element instanceof HTMLInputElement && caretless.includes(element.type)) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}

/** What assertions look at. */
export interface Observation {
  count: number;
  texts: string[];
  visible: boolean;
  attached: boolean;
  enabled: boolean;
  focused: boolean;
  checked: boolean;
  value: string;
  inViewport: boolean;
}

export function observe(elements: Element[]): Observation {
  const { text, isVisible, isDisabled } = globalThis.webkitFinder;
  const [element] = elements;
  const isInput = element instanceof HTMLInputElement;
  const box = element?.getBoundingClientRect();
  return {
    count: elements.length,
    texts: elements.map(text),
    visible: element !== undefined && isVisible(element),
    attached: element !== undefined,
    enabled: element !== undefined && !isDisabled(element),
    focused: element !== undefined && document.activeElement === element && document.hasFocus(),
    checked:
      isInput && ['checkbox', 'radio'].includes(element.type)
        ? element.checked
        : element?.getAttribute('aria-checked') === 'true',
    value:
      isInput || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
        ? element.value
        : '',
    inViewport:
      box !== undefined &&
      box.bottom > 0 &&
      box.right > 0 &&
      box.top < innerHeight &&
      box.left < innerWidth &&
      box.width > 0,
  };
}
