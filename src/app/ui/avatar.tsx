import { Avatar as Base } from '@base-ui/react/avatar';
import { clsx } from 'clsx';
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
  return (
    <Base.Root
      aria-hidden="true"
      className={clsx(
        'inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-selected font-semibold text-accent select-none',
        large ? 'size-12 text-base' : 'size-7 text-2xs',
      )}
    >
      {src && <Base.Image src={src} alt="" referrerPolicy="no-referrer" className="size-full object-cover" />}
      <Base.Fallback>{initials(name)}</Base.Fallback>
    </Base.Root>
  );
}
