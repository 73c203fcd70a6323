import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Fragment, useRef } from 'react';
import { keySections, listKeys, type Section } from '#app/lib/keys.ts';
import { useSingleKeys } from '#app/lib/single-keys.ts';
import { words } from '#app/lib/words/general.ts';
import { keyWords } from '#app/lib/words/keys.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Switch } from '#app/ui/switch.tsx';

// Entries of a constant: its own keys.
const sections = Object.keys(keySections) as Section[];
const signs: Record<string, string> = keyWords.signs;

/** Every key and what it does, and the switch that turns single keys off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const popup = useRef<HTMLDivElement>(null);
  const [on, setOn] = useSingleKeys();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-center justify-center p-4">
          <Dialog.Popup
            ref={popup}
            initialFocus={popup}
            className="flex max-h-full w-full max-w-md flex-col rounded-xl border border-line bg-raised shadow-2 outline-none"
          >
            <header className="flex items-center justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
              <Dialog.Title className="text-base font-semibold">{keyWords.title}</Dialog.Title>
              <IconButton
                label={words.close}
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={onClose}
              />
            </header>
            <div className="flex flex-col gap-5 overflow-y-auto overscroll-contain px-5 py-4">
              <Switch label={keyWords.single} hint={keyWords.singleHint} checked={on} onChange={setOn} />
              {sections.map((section) => (
                <KeySection key={section} section={section} />
              ))}
            </div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function KeySection({ section }: { section: Section }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-2">{keyWords.sections[section]}</h3>
      <dl className="divide-y divide-line">
        {listKeys(section).map(([action, keys]) => (
          <div key={action} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{keyWords.does[action]}</dt>
            <dd className="flex items-center gap-1.5 text-xs text-ink-2">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && keyWords.or}
                  <Key name={key} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Key({ name }: { name: string }) {
  return (
    <kbd
      dir="ltr"
      className="inline-flex h-6 min-w-6 items-center justify-center rounded border border-line-strong bg-surface px-1.5 font-sans text-xs text-ink"
    >
      {signs[name] ?? name}
    </kbd>
  );
}
