import { useSelector } from '@tanstack/react-store';
import { latePart } from '#app/lib/late-part.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { Late } from '#app/ui/late.tsx';
import { tooltipAtom } from '#app/ui/tooltip-state.ts';

const popup = latePart(async () => (await import('#app/ui/tooltip-popup.tsx')).TooltipPopup);

/** Where the tooltip appears. Rendered once. */
export function Tooltips() {
  const isIdle = useIdle();
  const isNeeded = useSelector(tooltipAtom) !== undefined;
  return (isIdle || isNeeded) && <Late part={popup}>{(Popup) => <Popup />}</Late>;
}
