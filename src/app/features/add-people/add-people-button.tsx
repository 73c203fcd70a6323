import { UserPlus } from 'lucide';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { addPeopleMessages } from '#app/messages/people/add-people-messages.ts';
import { ListActionButton } from '#app/profile-list/list-action-button.tsx';

const addPeopleMenu = lazyWithPreload(
  async () => (await import('#app/features/add-people/add-people-menu.tsx')).AddPeopleMenu,
);

/** Opens the menu of the ways to add people. */
export function AddPeopleButton() {
  return (
    <ListActionButton
      popup={addPeopleMenu}
      renderPopup={(AddPeopleMenu, picker) => <AddPeopleMenu picker={picker} />}
      label={addPeopleMessages.button}
      icon={UserPlus}
    />
  );
}
