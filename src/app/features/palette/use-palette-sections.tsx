import { useQuery } from '@tanstack/react-query';
import { useAtom } from '@tanstack/react-store';
import { Bookmark, Monitor, Moon, Store, Sun, Users } from 'lucide-react';
import { useNavigate } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portal-queries.ts';
import { listCommandSections } from '#app/features/palette/list-command-sections.tsx';
import type { PaletteOption, PaletteSection } from '#app/features/palette/palette-option.ts';
import type { usePaletteQueries } from '#app/features/palette/use-palette-queries.ts';
import { themes } from '#app/lib/theme-setting.ts';
import { themeAtom } from '#app/lib/theme-atom.ts';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { themeMessages } from '#app/messages/theme-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { useSavedViews } from '#app/profile-list/use-saved-views.ts';
import { viewPath } from '#app/profile-list/saved-views.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { navigation, useCurrentScreens } from '#app/navigation/screens.ts';
import { matchesId, matchesSearch, searchWords } from '#text/search-words.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const iconClass = 'size-4';
const themeIcons = { system: Monitor, light: Sun, dark: Moon };
const maxGroups = 5;
const maxPortals = 5;

/**
 * The palette's options for a text. Those that need no request come first, so that late results do not move the option
 * that someone is about to press Enter on.
 */
export function usePaletteSections(
  portal_id: string,
  text: string,
  queries: ReturnType<typeof usePaletteQueries>,
  openProfile: (profile_id: string) => void,
): PaletteSection[] {
  const list = useListCommands(portal_id);
  const { error } = useQuery(portalQuery(portal_id));
  const [theme, setTheme] = useAtom(themeAtom);
  const { views, current: currentView, isChanged } = useSavedViews(portal_id);
  const current = useCurrentScreens();
  const navigate = useNavigate();
  const { sections } = paletteMessages;

  const portalSections: PaletteSection[] = [
    {
      title: sections.screens,
      items: navigation.map((screen) => {
        const { title, icon: Icon, nav } = screen;
        const path = nav(portal_id);
        return {
          id: path,
          label: title,
          icon: <Icon className={iconClass} />,
          isCurrent: current.includes(screen),
          run: () => void navigate(path),
        };
      }),
    },
    ...listCommandSections(list),
    {
      title: sections.views,
      items: views.map((view) => ({
        id: `view-${view.id}`,
        label: view.name,
        isName: true,
        icon: <Bookmark className={iconClass} />,
        isCurrent: list.params !== undefined && view === currentView && !isChanged,
        run: () => void navigate(viewPath(portal_id, view)),
      })),
    },
  ];
  const globalSections: PaletteSection[] = [
    {
      title: sections.theme,
      items: themes.map((option) => {
        const Icon = themeIcons[option];
        return {
          id: `theme-${option}`,
          label: themeMessages[option],
          icon: <Icon className={iconClass} />,
          isCurrent: option === theme,
          run: () => setTheme(option),
        };
      }),
    },
    {
      title: sections.portals,
      items: queries.portals.map((portal) => ({
        id: portal.id,
        label: portal.name,
        isName: true,
        icon: <Store className={iconClass} />,
        isCurrent: portal.id === portal_id,
        run: () => void navigate(profilesPath(portal.id)),
      })),
    },
  ];
  const searchResults: PaletteSection[] = [
    {
      title: sections.profiles,
      isStale: queries.areProfilesStale,
      items: queries.profiles.map((profile) => ({
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
        icon: <Users className={iconClass} />,
        isCurrent: group.id === list.params?.consumer_group_id,
        run: () => list.update((now) => profileListParams.change(now, { consumer_group_id: group.id })),
      })),
    },
  ];
  // A portal that does not exist has no screens.
  const commands = error && isNotFound(error) ? globalSections : [...portalSections, ...globalSections];
  return [...commands.map((section) => filterSection(section, text)), ...searchResults].filter(
    ({ items }) => items.length > 0,
  );
}

function filterSection({ title, items }: PaletteSection, text: string): PaletteSection {
  const isMatch = ({ label }: PaletteOption) => matchesSearch({ texts: [title, label] }, text);
  const matches = items.filter(isMatch);
  return {
    title,
    items: title === paletteMessages.sections.portals ? matches.slice(0, maxPortals) : matches,
  };
}

function matchingIdOf({ id, consumer_id }: ReceivedProfile, text: string): string | undefined {
  const words = searchWords(text);
  return [consumer_id, id].find((value) => words.some((word) => matchesId(value, word)));
}
