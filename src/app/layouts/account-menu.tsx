import { useState } from 'react';
import { SignOut } from '#app/layouts/sign-out.tsx';
import { accountMessages } from '#app/messages/account-messages.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { Session } from '#contract/current-session.ts';

interface AccountMenuProps {
  user: Session['user'];
  picker: Picker;
}

/** The signed-in user, their role, and the sign-out button. */
export function AccountMenu({ user, picker }: AccountMenuProps) {
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <PickerPanel label={accountMessages.signedIn(user.name)} picker={picker}>
      <div className="p-4">
        <UserText className="block truncate font-medium">{user.name}</UserText>
        {user.email && <UserText className="block truncate text-ink-2">{user.email}</UserText>}
        <p className="mt-2 text-xs text-ink-2">{sessionMessages.roles[user.role]}</p>
      </div>
      <div className="border-t border-line p-4">
        <Button onClick={() => setIsLeaving(true)}>{sessionMessages.signOut}</Button>
        {isLeaving && <SignOut onStay={() => setIsLeaving(false)} />}
      </div>
    </PickerPanel>
  );
}
