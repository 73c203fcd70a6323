import { useQuery } from '@tanstack/react-query';
import { CircleUserRound } from 'lucide-react';
import { sessionQuery } from '#app/api/session.ts';
import { latePart } from '#app/lib/late-part.ts';
import { sessionWords } from '#app/lib/words/session.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const accountMenu = latePart(async () => (await import('#app/layouts/account-menu.tsx')).AccountMenu);

/** Who is signed in, and the way out; nothing where nobody has to sign in. */
export function AccountButton() {
  const { data: session } = useQuery(sessionQuery);
  if (!session?.sign_in) return null;
  const label = sessionWords.account(session.user.name);
  return (
    <PickerButton
      popup={accountMenu}
      renderPopup={(AccountMenu, picker) => <AccountMenu user={session.user} picker={picker} />}
      variant="ghost"
      aria-label={label}
      tooltip={label}
      icon={<CircleUserRound aria-hidden="true" className="size-4" />}
    />
  );
}
