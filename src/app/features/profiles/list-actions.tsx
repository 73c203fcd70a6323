import { ChooseButton } from '#app/features/profiles/choose/choose-button.tsx';
import { ExportButton } from '#app/features/profiles/export/export-button.tsx';
import { ShareList } from '#app/features/profiles/share/share-list.tsx';

/** What can be done with the whole list. */
export function ListActions({ portal_id }: { portal_id: string }) {
  return (
    <div className="ms-auto flex gap-2">
      <ChooseButton portal_id={portal_id} />
      <ExportButton portal_id={portal_id} />
      <ShareList portal_id={portal_id} />
    </div>
  );
}
