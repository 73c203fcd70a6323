import { Tooltip as Base } from '@base-ui/react/tooltip';
import { createContext, type ReactNode, useContext, useState } from 'react';

const HandleContext = createContext<Base.Handle<ReactNode> | undefined>(undefined);

/**
 * One floating tooltip for the whole page: a table of a hundred times has a hundred triggers and one popup. It belongs to
 * no dialog, so that Escape closes the dialog too and is not spent on the tooltip.
 */
export function TooltipProvider({ children }: { children: ReactNode }) {
  const [handle] = useState(() => Base.createHandle<ReactNode>());
  return (
    <HandleContext value={handle}>
      {children}
      <Base.Root handle={handle} onOpenChange={letEscapePass}>
        {({ payload }) => (
          <Base.Portal>
            <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50">
              <Base.Popup className="max-w-xs rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs text-ink shadow-2">
                {payload}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        )}
      </Base.Root>
    </HandleContext>
  );
}

function letEscapePass(_open: boolean, details: Base.Root.ChangeEventDetails): void {
  if (details.reason === 'escape-key') details.allowPropagation();
}

interface TooltipTriggerProps extends Omit<Base.Trigger.Props<ReactNode>, 'handle' | 'payload' | 'content'> {
  content: ReactNode;
}

/** What shows `content` on hover and on focus. `render` names the element to show it for; it must take focus. */
export function TooltipTrigger({ content, ...props }: TooltipTriggerProps) {
  const handle = useContext(HandleContext);
  return <Base.Trigger handle={handle} payload={content} delay={300} {...props} />;
}
