import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';

/** Says that the file could not be opened or written. */
export function FileErrorNotice() {
  const { title, body } = exportMessages.file;
  return (
    <Banner tone="danger">
      <p className="font-medium">{title}</p>
      <p>{body}</p>
    </Banner>
  );
}
