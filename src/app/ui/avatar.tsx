import { clsx } from 'clsx';
import { useState } from 'react';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One or two letters shown for a name without a picture.
 * @returns upper-case initials of the first and last word; the first character of names without letters
 */
function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const [first, ...rest] = letters;
  if (first === undefined) {
    const [symbol] = graphemes.segment(name.trim());
    return symbol?.segment ?? '?';
  }
  return (first + (rest.at(-1) ?? '')).toUpperCase();
}

interface AvatarProps {
  name: string;
  picture: string | null | undefined;
  large?: boolean | undefined;
}

/**
 * A person's picture; the initials while it loads, if it fails, or if there is none. Decorative: the name is beside it.
 */
export function Avatar({ name, picture, large = false }: AvatarProps) {
  const src = safeImageUrl(picture);
  const [loaded, setLoaded] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const hasPicture = src !== undefined && src !== failed;
  return (
    <span
      aria-hidden="true"
      translate="no"
      className={clsx(
        'relative inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-selected font-semibold text-accent select-none',
        large ? 'size-12 text-base' : 'size-7 text-2xs',
      )}
    >
      {hasPicture ? (
        <>
          <img
            src={src}
            alt=""
            referrerPolicy="no-referrer"
            onLoad={() => setLoaded(src)}
            onError={() => setFailed(src)}
            className="absolute inset-0 size-full object-cover"
          />
          {src !== loaded && <span>{initials(name)}</span>}
        </>
      ) : (
        initials(name)
      )}
    </span>
  );
}

/**
 * The picture's URL if the page may load it: over https, or from this server. Anything else (`javascript:`, `data:`,
 * plain http) counts as missing.
 */
function safeImageUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url, location.origin)) return undefined;
  const parsed = new URL(url, location.origin);
  return parsed.protocol === 'https:' || parsed.origin === location.origin ? parsed.href : undefined;
}
