import { createAtom, useSelector } from '@tanstack/react-store';
import { type ComponentType, type ReactNode, use, useEffect } from 'react';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { ScreenContext } from '#app/lib/use-disclosure.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

interface OpenDialog {
  /** The path of the screen where it was opened. */
  screen: string;
  render: () => ReactNode;
}

const openAtom = createAtom<OpenDialog | undefined>(undefined);

const close = () => openAtom.set(() => undefined);

/** Opens the dialog of a command, which outlives the palette. It closes when another screen is opened. */
export function openCommandDialog<Props>(
  part: LazyComponent<Props>,
  renderDialog: (Dialog: ComponentType<Props>, onClose: () => void) => ReactNode,
): void {
  const render = () => (
    <LazyBoundary part={part} onGiveUp={close}>
      {(Dialog) => renderDialog(Dialog, close)}
    </LazyBoundary>
  );
  openAtom.set(() => ({ screen: window.location.pathname, render }));
}

/** The dialog of the last command, if it is open. Rendered once. */
export function CommandDialogs() {
  const screen = use(ScreenContext);
  const opened = useSelector(openAtom);
  const isHere = opened?.screen === screen;
  useEffect(() => {
    // It does not wait for someone to come back.
    if (opened && !isHere) close();
  }, [opened, isHere]);
  return isHere && opened.render();
}
