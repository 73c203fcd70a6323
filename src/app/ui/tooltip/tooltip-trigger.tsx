import {
  cloneElement,
  type ComponentProps,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
} from 'react';
import {
  hideTooltip,
  hideTooltipSoon,
  pressTooltip,
  showTooltip,
  showTooltipSoon,
  tapTooltip,
  updateTooltip,
} from '#app/ui/tooltip/tooltip-state.ts';

interface TooltipTriggerProps {
  /** Undefined shows nothing. */
  content: ReactNode | undefined;
  /** Shows the tooltip on tap, for triggers on which a press does nothing else. */
  onTap?: boolean;
  /** The trigger element; it must be focusable. */
  render: ReactElement<ComponentProps<'button'>>;
}

/** Shows `content` on hover, on focus and, with `onTap`, on tap. */
export function TooltipTrigger({ content, onTap = false, render }: TooltipTriggerProps) {
  const key = useId();
  useEffect(() => updateTooltip(key, content));
  useEffect(() => () => updateTooltip(key, undefined), [key]);
  const isMouse = (event: PointerEvent) => event.pointerType === 'mouse';
  const isShown = content !== undefined;
  const own = render.props;
  return cloneElement(render, {
    onPointerEnter: both(
      own.onPointerEnter,
      (event) => isShown && isMouse(event) && showTooltipSoon({ key, content, anchor: event.currentTarget }),
    ),
    onPointerLeave: both(own.onPointerLeave, (event) => isMouse(event) && hideTooltipSoon()),
    onFocus: both(
      own.onFocus,
      ({ currentTarget: anchor }) =>
        isShown && anchor.matches(':focus-visible') && showTooltip({ key, content, anchor }),
    ),
    onBlur: both(own.onBlur, hideTooltip),
    onPointerDown: both(own.onPointerDown, ({ pointerType }) => pressTooltip(pointerType)),
    onClick: both(
      own.onClick,
      ({ currentTarget: anchor }) => onTap && isShown && tapTooltip({ key, content, anchor }),
    ),
  });
}

/** Calls the handler that the trigger has of its own, and then the tooltip's. */
function both<Event>(
  own: ((event: Event) => void) | undefined,
  handle: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    own?.(event);
    handle(event);
  };
}
