import { clsx } from 'clsx';
import { useState } from 'react';
import { initials } from '#app/lib/initials.ts';
import { safePicture } from '#app/lib/safe-picture.ts';

interface AvatarProps {
  name: string;
  picture: string | null | undefined;
  large?: boolean | undefined;
}

/** A person's picture, or the initials while it loads, when it fails and when there is none. Decoration: the name is beside it. */
export function Avatar({ name, picture, large = false }: AvatarProps) {
  const src = safePicture(picture);
  const [loaded, setLoaded] = useState<string>();
  const [failed, setFailed] = useState<string>();
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'relative inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-selected font-semibold text-accent select-none',
        large ? 'size-12 text-base' : 'size-7 text-2xs',
      )}
    >
      {src && src !== failed && (
        <img
          src={src}
          alt=""
          referrerPolicy="no-referrer"
          onLoad={() => setLoaded(src)}
          onError={() => setFailed(src)}
          className="absolute inset-0 size-full object-cover"
        />
      )}
      {(!src || src !== loaded) && initials(name)}
    </span>
  );
}
