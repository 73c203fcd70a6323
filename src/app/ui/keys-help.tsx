import { Keyboard } from 'lucide-react';
import { latePart } from '#app/lib/late-part.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { type Layer, useKeys } from '#app/lib/use-keys.ts';
import { useOpen } from '#app/lib/use-open.ts';
import { keyWords } from '#app/lib/words/keys.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Late } from '#app/ui/late.tsx';

const keysDialog = latePart(async () => (await import('#app/ui/keys-dialog.tsx')).KeysDialog);

interface KeysHelpProps {
  /** Where `?` opens it. A dialog over the drawer has to be rendered in the drawer, or a click in it would close both. */
  layer: Layer;
  /** Whether there is a button too, which works without single keys. */
  withButton?: boolean;
}

/** The list of keys. */
export function KeysHelp({ layer, withButton = false }: KeysHelpProps) {
  const [isOpen, setIsOpen] = useOpen();
  const shortcut = useShortcut('help');
  const open = () => setIsOpen(true);
  const close = () => setIsOpen(false);
  useKeys(layer, { help: open });
  return (
    <>
      {withButton && (
        <IconButton
          label={keyWords.title}
          icon={<Keyboard aria-hidden="true" className="size-4" />}
          aria-haspopup="dialog"
          aria-keyshortcuts={shortcut}
          onPointerEnter={keysDialog.load}
          onFocus={keysDialog.load}
          onClick={open}
        />
      )}
      {isOpen && (
        <Late part={keysDialog} onGiveUp={close}>
          {(KeysDialog) => <KeysDialog onClose={close} />}
        </Late>
      )}
    </>
  );
}
