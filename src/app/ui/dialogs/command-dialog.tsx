import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search, X } from 'lucide';
import { type ReactNode, useRef } from 'react';
import { isSecondClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import {
  type CommandOption,
  type CommandSection,
  CommandSectionOptions,
} from '#app/ui/dialogs/command-section.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { searchText } from '#app/ui/fields/search-text.ts';
import { Icon } from '#app/ui/icon.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';

interface CommandDialogProps<Option> {
  label: string;
  searchLabel: string;
  text: string;
  onText: (text: string) => void;
  sections: readonly CommandSection<Option>[];
  onSelect: (option: Option) => void;
  /** Renders the content of an option. */
  children: (option: Option) => ReactNode;
  /** A summary of the results: announced, and shown while there are no options. */
  status: string;
  isBusy: boolean;
  /** The error message, if loading failed. */
  failure: string | null;
  onRetry: () => void;
  onClose: () => void;
  returnFocusTo: () => HTMLElement | null;
}

/** A modal dialog with a text field and its results, in sections. Open while mounted. */
export function CommandDialog<Option extends CommandOption>(props: CommandDialogProps<Option>) {
  const { label, searchLabel, text, onText, sections, onSelect, children, status, isBusy, failure } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open, { event }) => !open && !isSecondClick(event) && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex flex-col items-center p-4 sm:py-20 low:py-4">
          <Dialog.Popup
            aria-label={label}
            initialFocus={input}
            finalFocus={() => props.returnFocusTo() ?? true}
            className="flex max-h-120 min-h-0 w-full max-w-xl flex-col rounded-xl border border-line bg-raised shadow-2 outline-none"
          >
            <Autocomplete.Root
              inline
              open
              items={sections}
              filter={null}
              autoHighlight="always"
              keepHighlight
              value={text}
              onValueChange={onText}
            >
              <div className="flex items-center gap-2 border-b border-line ps-4 pe-2">
                <Icon node={Search} className="size-4 shrink-0 text-ink-3" />
                <Autocomplete.Input
                  {...searchText}
                  ref={input}
                  // The placeholder it replaces had the focus, and the user keeps typing.
                  // oxlint-disable-next-line jsx-a11y/no-autofocus
                  autoFocus
                  aria-label={searchLabel}
                  placeholder={searchLabel}
                  enterKeyHint="go"
                  dir="auto"
                  className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
                />
                <IconButton
                  label={commonMessages.close}
                  icon={<Icon node={X} className="size-4" />}
                  onClick={props.onClose}
                />
              </div>
              {failure && (
                <Failure
                  title={failure}
                  onRetry={() => {
                    // The Retry button disappears together with the failure.
                    input.current?.focus();
                    props.onRetry();
                  }}
                />
              )}
              <Autocomplete.Status
                className={
                  sections.length > 0 || failure
                    ? 'sr-only'
                    : 'px-4 py-8 text-center wrap-anywhere text-ink-2'
                }
              >
                {status}
              </Autocomplete.Status>
              <Autocomplete.List
                aria-label={label}
                aria-busy={isBusy}
                className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2 empty:p-0"
              >
                {(section: CommandSection<Option>) => (
                  <CommandSectionOptions key={section.title} section={section} onSelect={onSelect}>
                    {children}
                  </CommandSectionOptions>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Failure({ title, onRetry }: { title: string; onRetry: () => void }) {
  return (
    <div className="p-2 pb-0">
      <Banner tone="danger" action={<RetryButton onClick={onRetry} />}>
        {title}
      </Banner>
    </div>
  );
}
