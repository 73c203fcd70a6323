import { type FocusEvent, type PointerEvent, useEffect, useEffectEvent, useState } from 'react';

const intentDelay = 100;

/**
 * Detects that the user is about to press an element: the pointer or the keyboard focus has rested on it for 100 ms.
 * Touch does not hover and is ignored.
 * @param target what pressing leads to; when it changes while hovered, `onIntent` is called again; undefined disables
 * it
 * @returns the handlers for the element
 */
export function useHoverIntent(target: string | undefined, onIntent: () => void) {
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const notify = useEffectEvent(onIntent);
  const isResting = isHovered || isFocused;
  useEffect(() => {
    if (!isResting || target === undefined) return undefined;
    const timer = setTimeout(() => notify(), intentDelay);
    return () => clearTimeout(timer);
  }, [isResting, target]);
  return {
    onPointerEnter: (event: PointerEvent) => setIsHovered(event.pointerType !== 'touch'),
    onPointerLeave: () => setIsHovered(false),
    onFocus: (event: FocusEvent) => setIsFocused(event.currentTarget.matches(':focus-visible')),
    onBlur: () => setIsFocused(false),
  };
}
