import { createAtom } from '@tanstack/react-store';
import type { ReactNode } from 'react';

interface Tooltip {
  /** Which trigger it belongs to. */
  key: string;
  anchor: Element;
  content: ReactNode;
}

const hoverDelay = 300;
/** Long enough for the pointer to reach the tooltip itself. */
const leaveDelay = 100;

/** The one tooltip of the page, or undefined. */
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

/** A press begins, by a mouse, a pen or a finger. */
export function pressTooltip(pointerType: string): void {
  lastPointer = pointerType;
  hideTooltip();
}

/** A press has ended: a finger, which cannot hover, sees the tooltip until its next press. */
export function tapTooltip(tooltip: Tooltip): void {
  if (lastPointer !== 'touch') return;
  showTooltip(tooltip);
  document.addEventListener('pointerdown', hideTooltip, { once: true, capture: true });
}

/** Keeps the tooltip that was about to go. */
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

/** A trigger that is rendered anew has new content, and one that is gone has none. */
export function updateTooltip(key: string, content: ReactNode | undefined): void {
  const current = tooltipAtom.get();
  if (current?.key !== key || current.content === content) return;
  set(content === undefined ? undefined : { ...current, content });
}

function set(next: Tooltip | undefined): void {
  // The library takes undefined itself for no value.
  tooltipAtom.set(() => next);
}
