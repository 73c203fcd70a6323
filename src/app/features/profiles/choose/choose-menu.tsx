import { ClipboardList, ListChecks } from 'lucide-react';
import { chooseWords } from '#app/lib/words/choose.ts';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { choose } from '#app/list/choosing.ts';
import { isFiltered } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

/** The ways to choose many profiles at once. */
export function ChooseMenu({ picker }: { picker: Picker }) {
  const [params] = useListParams();
  const ways = [
    {
      way: 'matching',
      label: isFiltered(params) ? chooseWords.matching : chooseWords.everyone,
      Icon: ListChecks,
    },
    { way: 'from-list', label: chooseWords.fromList, Icon: ClipboardList },
  ] as const;
  return (
    <Panel label={listActionWords.select} picker={picker}>
      <ul className="p-1">
        {ways.map(({ way, label, Icon }) => (
          <li key={way}>
            <Button
              variant="ghost"
              className="w-full justify-start"
              icon={<Icon aria-hidden="true" className="size-3.5 text-ink-3" />}
              onClick={() => {
                picker.close();
                choose(way);
              }}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
