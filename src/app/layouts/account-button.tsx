import { useQuery } from '@tanstack/react-query';
import { CircleUserRound } from 'lucide';
import { sessionQuery } from '#app/auth/session-query.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { accountMessages } from '#app/messages/account-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const accountMenu = lazyWithPreload(async () => (await import('#app/layouts/account-menu.tsx')).AccountMenu);

/** The signed-in user and the sign-out button; renders nothing where users do not sign in. */
export function AccountButton() {
  const { data: session } = useQuery(sessionQuery);
  if (!session?.sign_in) return null;
  const label = accountMessages.signedIn(session.user.name);
  return (
    <PickerButton
      popup={accountMenu}
      renderPopup={(AccountMenu, picker) => <AccountMenu user={session.user} picker={picker} />}
      variant="ghost"
      aria-label={label}
      tooltip={label}
      icon={<Icon node={CircleUserRound} className="size-4" />}
    />
  );
}
