import { Fragment } from 'react';
import {
  type ShortcutAction,
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

interface ShortcutsDialogProps {
  /** Whether a portal is on the screen: most shortcuts need one. */
  hasPortal: boolean;
  onClose: () => void;
}

/** Every shortcut that works here and what it does, and the switch for single-key shortcuts. */
export function ShortcutsDialog({ hasPortal, onClose }: ShortcutsDialogProps) {
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
        {(hasPortal ? sections : sections.slice(0, 1)).map((section) => (
          <ShortcutSectionList
            key={section}
            section={section}
            isUsable={(action) => hasPortal || action === 'help'}
          />
        ))}
      </div>
    </Modal>
  );
}

interface ShortcutSectionListProps {
  section: ShortcutSection;
  isUsable: (action: ShortcutAction) => boolean;
}

function ShortcutSectionList({ section, isUsable }: ShortcutSectionListProps) {
  const shortcuts = shortcutsInSection(section).filter(([action]) => isUsable(action));
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-2">{shortcutMessages.sections[section]}</h3>
      <dl className="divide-y divide-line">
        {shortcuts.map(([action, keys]) => (
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
