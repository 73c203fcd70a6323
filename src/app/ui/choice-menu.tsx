import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { useLandmark } from '#app/ui/use-landmark.ts';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen, as the button's accessible name begins: "Status". */
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  icon?: ReactNode;
  /** Show the icon alone; the label is still read out. */
  compact?: boolean;
}

/** A button that shows the present choice and opens the others as a menu. */
export function ChoiceMenu<Value extends string>({
  label,
  choices,
  value,
  onChange,
  icon,
  compact = false,
}: ChoiceMenuProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
  const [landmark, landmarkRef] = useLandmark();
  return (
    <Menu.Root>
      <Menu.Trigger
        ref={landmarkRef}
        render={
          <Button icon={icon} variant={compact ? 'ghost' : 'secondary'} aria-label={`${label}: ${chosen}`} />
        }
      >
        {!compact && (
          <>
            {chosen}
            <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
          </>
        )}
      </Menu.Trigger>
      <Menu.Portal container={landmark} className="absolute">
        <Menu.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-40">
          <Menu.Popup className="min-w-36 rounded-lg border border-line bg-raised p-1 shadow-2 outline-none">
            <Menu.RadioGroup value={value} onValueChange={onChange}>
              {choices.map((choice) => (
                <Menu.RadioItem
                  key={choice.value}
                  value={choice.value}
                  closeOnClick
                  className="flex min-h-7 items-center gap-2 rounded-md px-2 outline-none data-highlighted:bg-hover"
                >
                  <span className="size-3.5">
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden="true" className="size-3.5 text-accent" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {choice.label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
