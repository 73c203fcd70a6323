import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ProfileSteps } from '#app/features/profiles/use-profile-steps.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { useKeys } from '#app/lib/use-keys.ts';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

/** To the previous and the next profile of the list, by button and by key. */
export function StepButtons({ step, whyNot, said }: ProfileSteps) {
  const previous = () => step('previous');
  const next = () => step('next');
  useKeys('drawer', { previous, next });
  return (
    <>
      <IconButton
        label={drawerWords.previous}
        icon={<ChevronUp aria-hidden="true" className="size-4" />}
        aria-keyshortcuts={useShortcut('previous')}
        disabledReason={whyNot('previous')}
        onClick={previous}
      />
      <IconButton
        label={drawerWords.next}
        icon={<ChevronDown aria-hidden="true" className="size-4" />}
        aria-keyshortcuts={useShortcut('next')}
        disabledReason={whyNot('next')}
        onClick={next}
      />
      <output className="sr-only">{said}</output>
    </>
  );
}
