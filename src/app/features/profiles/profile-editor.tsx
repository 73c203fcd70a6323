import type { UseQueryResult } from '@tanstack/react-query';
import { DrawerBody } from '#app/features/profiles/drawer-body.tsx';
import { LeaveGuard } from '#app/features/profiles/leave-guard.tsx';
import { SaveBar } from '#app/features/profiles/save-bar.tsx';
import { useGroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { DrawerContent } from '#app/ui/drawer.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileEditorProps {
  portal_id: string;
  query: UseQueryResult<ReceivedProfile>;
  onClose: () => void;
}

/** One profile with the picks made for it, which are saved or asked about before they are lost. */
export function ProfileEditor({ portal_id, query, onClose }: ProfileEditorProps) {
  const editor = useGroupEditor(portal_id, query.data);
  return (
    <DrawerContent footer={<SaveBar editor={editor} />}>
      <DrawerBody portal_id={portal_id} query={query} editor={editor} onClose={onClose} />
      <LeaveGuard dirty={editor.isDirty} saving={editor.isSaving} />
    </DrawerContent>
  );
}
