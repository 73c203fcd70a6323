import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react';
import { Button } from '#app/ui/buttons/button.tsx';
import { noAutofill } from '#app/ui/fields/no-autofill.ts';

interface ViewNameFormProps {
  label: ReactNode;
  initialName?: string;
  submitLabel: string;
  /** Returns an error message; undefined if the name is valid. */
  validate: (name: string) => string | undefined;
  onSubmit: (name: string) => void;
  /** Called on Escape; without it, Escape keeps its usual effect. */
  onCancel?: () => void;
}

/** A form for the name of a view, with its validation error. */
export function ViewNameForm(props: ViewNameFormProps) {
  const { label, initialName = '', submitLabel, validate, onSubmit, onCancel } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(initialName);
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const newProblem = validate(name);
    setProblem(newProblem);
    if (newProblem === undefined) onSubmit(name.trim());
    else input.current?.focus();
  };
  return (
    <form noValidate onSubmit={submit} className="flex min-w-0 flex-1 flex-col gap-1.5">
      <label htmlFor={id} className={initialName ? 'sr-only' : 'text-xs font-medium text-ink-2'}>
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !onCancel) return;
            event.stopPropagation();
            onCancel();
          }}
          maxLength={60}
          {...noAutofill}
          dir="auto"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-danger"
        />
        <Button type="submit">{submitLabel}</Button>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="text-xs wrap-anywhere text-danger">
          {problem}
        </p>
      )}
    </form>
  );
}
