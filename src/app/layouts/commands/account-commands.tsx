import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide';
import { sessionQuery } from '#app/auth/session-query.ts';
import { openCommandDialog } from '#app/commands/command-dialogs.tsx';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { Icon } from '#app/ui/icon.tsx';

const signOut = lazyWithPreload(async () => (await import('#app/layouts/sign-out.tsx')).SignOut);

/** The command that signs out; none where users do not sign in. */
export function useAccountCommands(): PaletteSection[] {
  const { data: session } = useQuery(sessionQuery);
  const item = {
    id: 'sign-out',
    label: sessionMessages.signOut,
    icon: <Icon node={LogOut} className="size-4" />,
    run: () => openCommandDialog(signOut, (SignOut, onClose) => <SignOut onStay={onClose} />),
  };
  return session?.sign_in ? [{ title: paletteListMessages.sections.account, items: [item] }] : [];
}
