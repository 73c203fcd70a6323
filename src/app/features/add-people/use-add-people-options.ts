import { Mail, UserPlus } from 'lucide';
import { useAddPersonReasons } from '#app/auth/use-add-person-reasons.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';

/** The ways to add people, each with the reason why it is disabled. */
export function useAddPeopleOptions() {
  const reasons = useAddPersonReasons();
  const icons = { invite: Mail, add: UserPlus };
  return (['invite', 'add'] as const).map((mode) => ({
    mode,
    label: addPersonMessages.menu[mode],
    icon: icons[mode],
    disabledReason: reasons[mode],
  }));
}
