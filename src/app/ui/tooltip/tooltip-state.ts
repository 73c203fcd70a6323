import { createAtom } from '@tanstack/react-store';
import type { ReactNode } from 'react';

interface Tooltip {
  /** Identifies the trigger. */
  key: string;
  anchor: Element;
  content: ReactNode;
}

const hoverDelay = 300;
/** In milliseconds: long enough for the pointer to reach the tooltip itself. */
const leaveDelay = 100;

/** The page's only tooltip, or undefined. */
export const tooltipAtom = createAtom<Tooltip | undefined>(undefined);

let timer: ReturnType<typeof setTimeout> | undefined;

export function showTooltip(tooltip: Tooltip): void {
  clearTimeout(timer);
  set(tooltip);
}

export function showTooltipSoon(tooltip: Tooltip): void {
  clearTimeout(timer);
  timer = setTimeout(set, hoverDelay, tooltip);
}

let lastPointer = '';

/** Handles the start of a press by mouse, pen or finger. */
export function pressTooltip(pointerType: string): void {
  lastPointer = pointerType;
  hideTooltip();
}

/** Handles the end of a press. On touch screens, which have no hover, shows the tooltip until the next press. */
export function tapTooltip(tooltip: Tooltip): void {
  if (lastPointer !== 'touch') return;
  showTooltip(tooltip);
  document.addEventListener('pointerdown', hideTooltip, { once: true, capture: true });
}

/** Cancels the pending removal of the tooltip. */
export function keepTooltip(): void {
  clearTimeout(timer);
}

export function hideTooltip(): void {
  clearTimeout(timer);
  set(undefined);
}

export function hideTooltipSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(set, leaveDelay, undefined);
}

/** Replaces the content after the trigger rendered again; undefined once the trigger is unmounted. */
export function updateTooltip(key: string, content: ReactNode | undefined): void {
  const current = tooltipAtom.get();
  if (current?.key !== key || current.content === content) return;
  set(content === undefined ? undefined : { ...current, content });
}

function set(next: Tooltip | undefined): void {
  // The library treats a plain undefined as no value.
  tooltipAtom.set(() => next);
}
