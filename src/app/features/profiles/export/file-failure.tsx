import { exportWords } from '#app/lib/words/export.ts';
import { Banner } from '#app/ui/banner.tsx';

/** The file could not be opened or written to. */
export function FileFailure() {
  const { title, body } = exportWords.file;
  return (
    <Banner tone="danger">
      <p className="font-medium">{title}</p>
      <p>{body}</p>
    </Banner>
  );
}
