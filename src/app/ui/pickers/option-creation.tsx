import { Plus } from 'lucide';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { MessageText } from '#app/ui/message-text.tsx';

/** Something new that is created as the search names it, since there is no such option. */
export interface OptionCreation {
  name: string;
  /** Contains the name. */
  label: string;
  onCreate: () => void;
  /** Why it cannot be created now. */
  disabledReason: string | undefined;
  /** Why the last try failed. */
  problem: string | undefined;
}

/** The button under a list without options. Enter in the search field does the same. */
export function OptionCreationButton({ creation }: { creation: OptionCreation }) {
  const { name, label, onCreate, disabledReason, problem } = creation;
  return (
    <div className="border-t border-line p-1">
      {problem && (
        <p role="alert" className="px-2 py-1 text-xs wrap-anywhere text-danger">
          {problem}
        </p>
      )}
      <Button
        variant="ghost"
        className="w-full min-w-0"
        icon={<Icon node={Plus} className="size-3.5 shrink-0" />}
        disabledReason={disabledReason}
        onClick={onCreate}
      >
        <span className="truncate">
          <MessageText text={label} names={[name]} />
        </span>
      </Button>
    </div>
  );
}
