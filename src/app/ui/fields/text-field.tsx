import { type ComponentProps, type ReactNode, type Ref, useId } from 'react';
import { exactText } from '#app/ui/fields/exact-text.ts';
import { noAutofill } from '#app/ui/fields/no-autofill.ts';

interface TextFieldProps extends Pick<ComponentProps<'input'>, 'inputMode' | 'maxLength' | 'required'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** An email or IDs, and no words. */
  isExact?: boolean;
  /** More than one line. */
  isMultiline?: boolean;
  hint?: string | undefined;
  /** Why the value cannot be used. */
  problem?: string | undefined;
  /** Something to know about the value, which can be used. */
  warning?: ReactNode;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const fieldClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-danger';

/** A labelled field of a form, with what is wrong with its value. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    isExact = false,
    isMultiline = false,
    hint,
    problem,
    warning,
    ref,
    ...rest
  } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const field = {
    ...rest,
    ...noAutofill,
    ...(isExact && exactText),
    id,
    ref,
    value,
    dir: 'auto',
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {isMultiline ? (
        <textarea {...field} rows={3} className={`${fieldClass} py-1.5`} />
      ) : (
        <input {...field} className={`${fieldClass} h-8`} />
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-xs wrap-anywhere text-danger">
          {problem}
        </p>
      )}
      <output className="text-xs wrap-anywhere text-warn empty:hidden">{warning}</output>
    </div>
  );
}
