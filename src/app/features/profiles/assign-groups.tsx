import { UserRoundPlus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { useKeys } from '#app/lib/use-keys.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { usePicker } from '#app/ui/use-picker.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/assign-menu.tsx')).AssignMenu,
});
const AssignMenu = lazy(loadMenu);

interface AssignGroupsProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/** Opens the picker of the groups to assign and to take away. */
export function AssignGroups({ portal_id, profile, editor }: AssignGroupsProps) {
  const { picker, button, open } = usePicker(loadMenu);
  useKeys('drawer', { assign: () => !editor.isSaving && open() });
  return (
    <>
      <Button
        {...button}
        aria-keyshortcuts={useShortcut('assign')}
        aria-label={groupWords.assign}
        icon={<UserRoundPlus aria-hidden="true" className="size-3.5" />}
        disabledReason={editor.isSaving ? groupWords.saving : undefined}
      >
        {groupWords.assign}
      </Button>
      {picker.isOpen && (
        <Suspense>
          <AssignMenu portal_id={portal_id} profile={profile} editor={editor} picker={picker} />
        </Suspense>
      )}
    </>
  );
}
