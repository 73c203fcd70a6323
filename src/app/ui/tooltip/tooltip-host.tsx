import { useSelector } from '@tanstack/react-store';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { tooltipAtom } from '#app/ui/tooltip/tooltip-state.ts';

const popup = lazyWithPreload(async () => (await import('#app/ui/tooltip/tooltip-popup.tsx')).TooltipPopup);

/** The container of the tooltip. Rendered once. */
export function TooltipHost() {
  const isIdle = useIdle();
  const isNeeded = useSelector(tooltipAtom) !== undefined;
  return (isIdle || isNeeded) && <LazyBoundary part={popup}>{(Popup) => <Popup />}</LazyBoundary>;
}
