import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '#app/lib/single-keys.ts';
import { type Layer, useKeys } from '#app/lib/use-keys.ts';
import { keyWords } from '#app/lib/words/keys.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

const load = () => import('#app/ui/keys-dialog.tsx');
const KeysDialog = lazy(async () => ({ default: (await load()).KeysDialog }));

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
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
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
