import { ChevronDown, ChevronUp } from 'lucide';
import type { ProfileNavigation } from '#app/features/profiles/drawer/use-profile-navigation.ts';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** Buttons and keyboard shortcuts for the previous and the next profile in the list. */
export function PreviousNextButtons({ step, disabledReasonFor, announcement }: ProfileNavigation) {
  const previous = () => step('previous');
  const next = () => step('next');
  useShortcuts('drawer', { previous, next });
  return (
    <>
      <IconButton
        label={drawerMessages.previous}
        icon={<Icon node={ChevronUp} className="size-4" />}
        aria-keyshortcuts={useAriaKeyShortcuts('previous')}
        disabledReason={disabledReasonFor('previous')}
        onClick={previous}
      />
      <IconButton
        label={drawerMessages.next}
        icon={<Icon node={ChevronDown} className="size-4" />}
        aria-keyshortcuts={useAriaKeyShortcuts('next')}
        disabledReason={disabledReasonFor('next')}
        onClick={next}
      />
      <output className="sr-only">{announcement}</output>
    </>
  );
}
