import { useSelector } from '@tanstack/react-store';
import { Tooltip } from '@base-ui/react/tooltip';
import { hideTooltip, hideTooltipSoon, keepTooltip, tooltipAtom } from '#app/ui/tooltip/tooltip-state.ts';

/**
 * One tooltip popup for the whole page: a table with a hundred times has a hundred triggers and one popup. It belongs
 * to no dialog, so Escape closes the dialog too and not only the tooltip.
 */
export function TooltipPopup() {
  const tooltip = useSelector(tooltipAtom);
  return (
    <Tooltip.Root open={tooltip !== undefined} onOpenChange={close}>
      <Tooltip.Portal>
        {/* Visual only: the trigger has an accessible name, and a description where needed. */}
        <Tooltip.Positioner
          aria-hidden="true"
          anchor={tooltip?.anchor ?? null}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Tooltip.Popup
            onPointerEnter={keepTooltip}
            onPointerLeave={hideTooltipSoon}
            className="max-h-(--available-height) max-w-xs overflow-y-auto rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs wrap-anywhere text-ink shadow-2"
          >
            {tooltip?.content}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

function close(open: boolean, details: Tooltip.Root.ChangeEventDetails): void {
  if (details.reason === 'escape-key') details.allowPropagation();
  if (!open) hideTooltip();
}
