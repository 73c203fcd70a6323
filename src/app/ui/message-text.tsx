import { splitAtNames } from '#app/lib/split-at-names.ts';
import { UserText } from '#app/ui/user-text.tsx';

interface MessageTextProps {
  text: string;
  /** The names in the text, such as those of profiles and groups. */
  names: readonly string[];
}

/** A message in which names are marked as text of users. */
export function MessageText({ text, names }: MessageTextProps) {
  return splitAtNames(text, names).map(({ text: part, isName }, index) => {
    const key = `${index} ${part}`;
    return isName ? <UserText key={key}>{part}</UserText> : <span key={key}>{part}</span>;
  });
}
