import { Fragment } from 'react';
import {
  shortcutSections,
  shortcutsInSection,
  type ShortcutSection,
} from '#app/lib/keyboard/keyboard-shortcuts.ts';
import { useSingleKeySetting } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { shortcutMessages } from '#app/messages/shortcut-messages.ts';
import { shortcutsHelpMessages } from '#app/messages/shortcuts-help-messages.ts';
import { Modal } from '#app/ui/dialogs/modal.tsx';
import { Switch } from '#app/ui/fields/switch.tsx';

// The keys of a constant object.
const sections = Object.keys(shortcutSections) as ShortcutSection[];
const keyLabels: Record<string, string> = shortcutMessages.keyLabels;

/** Every shortcut and what it does, and the switch for single-key shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useSingleKeySetting();
  return (
    <Modal title={shortcutsHelpMessages.title} onClose={onClose}>
      <div className="flex flex-col gap-5 overflow-y-auto overscroll-contain px-5 py-4">
        <Switch
          label={shortcutMessages.single}
          hint={shortcutMessages.singleHint}
          checked={on}
          onChange={setOn}
        />
        {sections.map((section) => (
          <ShortcutSectionList key={section} section={section} />
        ))}
      </div>
    </Modal>
  );
}

function ShortcutSectionList({ section }: { section: ShortcutSection }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-2">{shortcutMessages.sections[section]}</h3>
      <dl className="divide-y divide-line">
        {shortcutsInSection(section).map(([action, keys]) => (
          <div key={action} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{shortcutMessages.actions[action]}</dt>
            <dd className="flex items-center gap-1.5 text-xs text-ink-2">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span>{shortcutMessages.or}</span>}
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
      translate="no"
      className="inline-flex h-6 min-w-6 items-center justify-center rounded border border-line-strong bg-surface px-1.5 font-sans text-xs text-ink"
    >
      {keyLabels[name] ?? name}
    </kbd>
  );
}
