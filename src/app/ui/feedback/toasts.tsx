import { Toast } from '@base-ui/react/toast';
import { CircleCheck, TriangleAlert, X } from 'lucide';
import { useEffect } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MessageText } from '#app/ui/message-text.tsx';

const manager = Toast.createToastManager();

interface ToastOptions {
  /** Failures stay until they are dismissed or acted on. */
  tone?: 'ok' | 'danger';
  description?: string | undefined;
  action?: { label: string; onPress: () => void } | undefined;
  /** The names in the title and in the description. */
  names?: readonly string[];
}

/** What is to be shown once the container is there, which loads lazily; undefined from then on. */
let early: (() => void)[] | undefined = [];

/** In milliseconds. */
const timeToAct = 10_000;

/**
 * Shows and announces a message that is not tied to a place on the page: a success, for a few seconds, or a failure.
 */
export function toast(title: string, options: ToastOptions = {}): void {
  if (early) {
    early.push(() => toast(title, options));
    return;
  }
  const { tone = 'ok', description, action, names = [] } = options;
  const id = manager.add({
    title: <MessageText text={title} names={names} />,
    type: tone,
    ...(action && { timeout: timeToAct }),
    ...(tone === 'danger' && { timeout: 0 }),
    ...(description && { description: <MessageText text={description} names={names} /> }),
    ...(action && { actionProps: { children: action.label, onClick: act } }),
  });
  let hasActed = false;
  function act() {
    // It can still be pressed while it fades.
    if (hasActed) return;
    hasActed = true;
    manager.close(id);
    action?.onPress();
  }
}

/** The container of the toasts. Rendered once. */
export function Toasts() {
  useEffect(() => {
    const waiting = early ?? [];
    early = undefined;
    for (const show of waiting) show();
    return () => {
      early = [];
    };
  }, []);
  return (
    // Those beyond a limit would still be visible, but could not be used.
    <Toast.Provider toastManager={manager} limit={Infinity}>
      <Toast.Portal>
        {/* Stays clear of the bars at the bottom of the page and of the drawer, which are high in narrow windows. */}
        <Toast.Viewport
          aria-label={commonMessages.notifications}
          className="pointer-events-none fixed inset-x-0 top-12 z-50 mx-auto flex max-h-notices max-w-104 flex-col gap-2 overflow-y-auto p-4 outline-none lg:top-auto lg:bottom-bars"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      // With a mouse, dragging selects text. A finger swipes.
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse') event.preventBaseUIHandler();
      }}
      className="pointer-events-auto rounded-lg border border-line bg-raised shadow-2 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2.5 py-2.5 ps-3.5 pe-2">
        {item.type === 'danger' ? (
          <Icon node={TriangleAlert} className="size-4 shrink-0 text-danger" />
        ) : (
          <Icon node={CircleCheck} className="size-4 shrink-0 text-ok" />
        )}
        <div className="min-w-0 flex-1 wrap-anywhere">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-ink-2" />
        </div>
        <Toast.Action className="h-8 shrink-0 rounded-md border border-line px-2.5 font-medium hover:bg-hover" />
        <Toast.Close aria-label={commonMessages.close} className="rounded-md p-1.5 text-ink-3 hover:bg-hover">
          <Icon node={X} className="size-3.5" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
