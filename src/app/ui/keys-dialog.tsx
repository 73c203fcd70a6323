import { Fragment } from 'react';
import { keySections, listKeys, type Section } from '#app/lib/keys.ts';
import { useSingleKeys } from '#app/lib/single-keys.ts';
import { keyWords } from '#app/lib/words/keys.ts';
import { Modal } from '#app/ui/modal.tsx';
import { Switch } from '#app/ui/switch.tsx';

// Entries of a constant: its own keys.
const sections = Object.keys(keySections) as Section[];
const signs: Record<string, string> = keyWords.signs;

/** Every key and what it does, and the switch that turns single keys off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useSingleKeys();
  return (
    <Modal title={keyWords.title} onClose={onClose}>
      <div className="flex flex-col gap-5 overflow-y-auto overscroll-contain px-5 py-4">
        <Switch label={keyWords.single} hint={keyWords.singleHint} checked={on} onChange={setOn} />
        {sections.map((section) => (
          <KeySection key={section} section={section} />
        ))}
      </div>
    </Modal>
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
