import { Link, SquareTerminal } from 'lucide-react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { shareWords } from '#app/lib/words/share.ts';
import { CopyRow } from '#app/ui/copy-row.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

/** A text to copy, made when it is asked for. */
export interface Shared {
  kind: 'link' | 'curl';
  label: string;
  text: () => string;
  disabledReason?: string | undefined;
}

const icons = { link: Link, curl: SquareTerminal };

/** The ways to hand on a list, a profile or a change. */
export function ShareMenu({ items, picker }: { items: readonly Shared[]; picker: Picker }) {
  return (
    <Panel label={listActionWords.share} picker={picker}>
      <ul className="p-1">
        {items.map(({ kind, ...item }) => {
          const Icon = icons[kind];
          return (
            <CopyRow
              key={item.label}
              {...item}
              icon={<Icon aria-hidden="true" className="size-3.5 text-ink-3" />}
            />
          );
        })}
      </ul>
      <p className="px-3 pt-1 pb-2 text-xs text-ink-2">{shareWords.keyHint}</p>
    </Panel>
  );
}
