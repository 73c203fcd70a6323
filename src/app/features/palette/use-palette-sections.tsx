import { Store, Users } from 'lucide';
import { useNavigate } from 'react-router';
import type { PaletteOption, PaletteSection } from '#app/commands/palette-option.ts';
import { rankPeople } from '#app/features/palette/rank-people.ts';
import type { usePaletteQueries } from '#app/features/palette/use-palette-queries.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { matchesId, matchesSearch, searchWords } from '#text/search-words.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const iconClass = 'size-4';
const maxPeople = 8;
const maxGroups = 5;
const maxPortals = 5;

/**
 * The palette's options for a text. Those that need no request come first, so that late results do not move the option
 * that someone is about to press Enter on.
 */
export function usePaletteSections(
  portal_id: string,
  text: string,
  commands: readonly PaletteSection[],
  queries: ReturnType<typeof usePaletteQueries>,
  openProfile: (profile_id: string) => void,
): PaletteSection[] {
  const list = useListCommands(portal_id);
  const navigate = useNavigate();
  const { sections } = paletteListMessages;
  const portals: PaletteOption[] = queries.portals.map((portal) => ({
    id: portal.id,
    label: portal.name,
    isName: true,
    icon: <Icon node={Store} className={iconClass} />,
    isCurrent: portal.id === portal_id,
    run: () => void navigate(profilesPath(portal.id)),
  }));
  const matchingPortals = filterOptions({ title: sections.portals, items: portals }, text);
  const searchResults: PaletteSection[] = [
    {
      title: sections.profiles,
      isStale: queries.areProfilesStale,
      items: rankPeople(queries.profiles, text)
        .slice(0, maxPeople)
        .map((profile) => ({
          id: profile.id,
          label: profile.name,
          isName: true,
          detail: profile.email ?? profileMessages.noEmail,
          matchingId: matchingIdOf(profile, text),
          icon: <ProfileAvatar profile={profile} />,
          run: () => openProfile(profile.id),
        })),
    },
    {
      title: sections.groups,
      isStale: queries.areGroupsStale,
      items: queries.groups.slice(0, maxGroups).map((group) => ({
        id: group.id,
        label: group.name,
        isName: true,
        detail: group.description,
        icon: <Icon node={Users} className={iconClass} />,
        isCurrent: group.id === list.params?.consumer_group_id,
        run: () => list.update((now) => profileListParams.change(now, { consumer_group_id: group.id })),
      })),
    },
  ];
  return [
    ...commands.map((section) => ({ ...section, items: filterOptions(section, text) })),
    { title: sections.portals, items: matchingPortals.slice(0, maxPortals) },
    ...searchResults,
  ].filter(({ items }) => items.length > 0);
}

function filterOptions({ title, items }: PaletteSection, text: string): PaletteOption[] {
  return items.filter(({ label }) => matchesSearch({ texts: [title, label] }, text));
}

function matchingIdOf({ id, consumer_id }: ReceivedProfile, text: string): string | undefined {
  const words = searchWords(text);
  return [consumer_id, id].find((value) => words.some((word) => matchesId(value, word)));
}
