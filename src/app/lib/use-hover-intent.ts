import { type FocusEvent, type PointerEvent, useEffect, useEffectEvent, useState } from 'react';

const intentDelay = 100;

/**
 * Tells that somebody is about to press something: the pointer or the keyboard's focus has rested on it for 100 ms. A
 * finger does not hover, so it tells nothing.
 * @param target what pressing leads to; when it changes while one still rests there, it is told again. Undefined: nowhere
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
