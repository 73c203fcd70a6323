import { Fragment } from 'react';
import { pastedListMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { UserText } from '#app/ui/user-text.tsx';

const maxShown = 10;
/** In characters. */
const maxLength = 60;

/** Names the texts of a pasted list that are neither emails nor ids, so that none is taken for a profile not found. */
export function UnrecognizedNotice({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Banner tone="warn">
      <span>{pastedListMessages.unrecognized(texts.length)}</span>
      {texts.slice(0, maxShown).map((text, index) => (
        <Fragment key={text}>
          {index > 0 && <span>{' · '}</span>}
          <UserText className="font-medium">
            {text.length > maxLength ? `${text.slice(0, maxLength)}…` : text}
          </UserText>
        </Fragment>
      ))}
      {texts.length > maxShown && (
        <span>{` · ${pastedListMessages.unrecognizedMore(texts.length - maxShown)}`}</span>
      )}
    </Banner>
  );
}
