import { Fragment } from 'react';
import { pastedListMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';

const maxShown = 10;
/** In characters. */
const maxLength = 60;

/** Names the texts of a pasted list that are neither emails nor ids, so that none is taken for a profile not found. */
export function UnrecognizedNotice({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Banner tone="warn">
      {pastedListMessages.unrecognized(texts.length)}
      {texts.slice(0, maxShown).map((text, index) => (
        <Fragment key={text}>
          {index > 0 && ' · '}
          <bdi className="font-medium">{text.length > maxLength ? `${text.slice(0, maxLength)}…` : text}</bdi>
        </Fragment>
      ))}
      {texts.length > maxShown && ` · ${pastedListMessages.unrecognizedMore(texts.length - maxShown)}`}
    </Banner>
  );
}
