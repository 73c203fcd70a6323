import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '#app/lib/single-keys.ts';
import { type Layer, useKeys } from '#app/lib/use-keys.ts';
import { keyWords } from '#app/lib/words/keys.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

const load = async () => ({ default: (await import('#app/ui/keys-dialog.tsx')).KeysDialog });
const KeysDialog = lazy(load);
/** Should it fail, opening tries again. */
const prefetch = () => void load().catch(() => undefined);

interface KeysHelpProps {
  /** Where `?` opens it. A dialog over the drawer has to be rendered in the drawer, or a click in it would close both. */
  layer: Layer;
  /** Whether there is a button too, which works without single keys. */
  withButton?: boolean;
}

/** The list of keys. */
export function KeysHelp({ layer, withButton = false }: KeysHelpProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shortcut = useShortcut('help');
  const open = () => setIsOpen(true);
  useKeys(layer, { help: open });
  return (
    <>
      {withButton && (
        <IconButton
          label={keyWords.title}
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          aria-haspopup="dialog"
          aria-keyshortcuts={shortcut}
          onPointerEnter={prefetch}
          onFocus={prefetch}
          onClick={open}
        />
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
