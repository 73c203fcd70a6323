import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { createPortalMutation } from '#app/api/portal-setup.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { slugOf } from '#app/features/first-run/portal-slug.ts';
import { sentences } from '#app/lib/sentences.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { firstRunMessages } from '#app/messages/first-run-messages.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';
import { ApiError } from '#client/client-error.ts';
import type { ReceivedPortal } from '#contract/portal.ts';
import { maxNameLength, newPortalSlug } from '#contract/portal-setup-endpoints.ts';

interface CreatePortalProps {
  onClose: () => void;
  onCreated: (portal: ReceivedPortal) => void;
}

const messages = firstRunMessages.form;

interface Problems {
  name?: string | undefined;
  slug?: string | undefined;
}

/** The dialog that creates a portal. It suggests a slug until one is typed. */
export function CreatePortal({ onClose, onCreated }: CreatePortalProps) {
  const [name, setName] = useState('');
  const [typedSlug, setTypedSlug] = useState<string>();
  const [problems, setProblems] = useState<Problems>({});
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const slugField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const slug = typedSlug ?? slugOf(name);

  const showProblems = (found: Problems) => {
    setProblems(found);
    if (found.name) nameField.current?.focus();
    else if (found.slug) slugField.current?.focus();
  };
  const isClosed = useIsUnmounted();
  const creation = createPortalMutation(useQueryClient());
  const create = useSingleMutation({
    ...creation,
    onError: (error, { slug }) => {
      const taken = isTaken(error) ? messages.taken(slug) : undefined;
      if (isClosed()) {
        const description = taken ?? sentences(errorText(error).summary);
        toast(messages.failed, { tone: 'danger', description });
      } else if (taken !== undefined) showProblems({ slug: taken });
    },
    // Opened also if the form is closed by then: there is nothing else to show. Its page needs the new list of portals.
    onSettled: async (portal) => {
      await creation.onSettled();
      if (portal) onCreated(portal);
    },
  });
  const submit = () => {
    const found = problemsOf(name, slug);
    showProblems(found);
    if (found.name || found.slug) return;
    create.mutate({ name: name.trim(), slug });
  };
  return (
    <FormModal
      title={messages.title}
      submitLabel={messages.create}
      isDirty={(name !== '' || typedSlug !== undefined) && !create.isPending && !create.isSuccess}
      disabledReason={create.isPending ? messages.creating : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        ref={nameField}
        required
        label={messages.name}
        value={name}
        problem={problems.name}
        onChange={(typed) => {
          setName(typed);
          setProblems({});
        }}
      />
      <TextField
        ref={slugField}
        isExact
        required
        label={messages.slug}
        hint={messages.slugHint(slug)}
        value={slug}
        problem={problems.slug}
        onChange={(typed) => {
          setTypedSlug(typed);
          setProblems({});
        }}
      />
      {create.error && !isTaken(create.error) && (
        <Banner tone="danger">{errorText(create.error).summary}</Banner>
      )}
    </FormModal>
  );
}

function isTaken(error: Error): boolean {
  return error instanceof ApiError && error.code === 'conflict';
}

function problemsOf(name: string, slug: string): Problems {
  return {
    ...(!name.trim() && { name: messages.nameless }),
    ...(name.trim().length > maxNameLength && { name: messages.tooLong(maxNameLength) }),
    ...(!newPortalSlug.safeParse(slug).success && { slug: messages.badSlug }),
  };
}
