import { useQuery } from '@tanstack/react-query';
import { useAtom } from '@tanstack/react-store';
import { Bookmark, Layers, Monitor, Moon, Store, Sun, Users } from 'lucide-react';
import { useNavigate } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portals.ts';
import { listSections } from '#app/features/palette/list-commands.tsx';
import { matchesWords } from '#app/features/palette/matches-words.ts';
import type { PaletteOption, PaletteSection } from '#app/features/palette/palette-option.ts';
import type { usePaletteQueries } from '#app/features/palette/use-palette-queries.ts';
import { themes } from '#app/lib/theme-choice.ts';
import { themeAtom } from '#app/lib/theme.ts';
import { paletteWords } from '#app/lib/words/palette.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { themeWords } from '#app/lib/words/theme.ts';
import { changeList } from '#app/list/list-params.ts';
import { ProfileAvatar } from '#app/list/profile-avatar.tsx';
import { useListCommands } from '#app/list/use-list-commands.ts';
import { useViews } from '#app/list/use-views.ts';
import { viewPath } from '#app/list/views.ts';
import { jobsPath, profilesPath } from '#app/paths.ts';
import { findFolded } from '#contract/fold.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const iconClass = 'size-4';
const themeIcons = { system: Monitor, light: Sun, dark: Moon };
const mostGroups = 5;
const mostPortals = 5;

/**
 * What the palette offers for a text. What is known without asking stands first, so that nothing moves away under the
 * finger that is about to press Enter.
 */
export function useSections(
  portal_id: string,
  text: string,
  queries: ReturnType<typeof usePaletteQueries>,
  openProfile: (profile_id: string) => void,
): PaletteSection[] {
  const list = useListCommands(portal_id);
  const { error } = useQuery(portalQuery(portal_id));
  const [theme, setTheme] = useAtom(themeAtom);
  const { views, current, isChanged } = useViews(portal_id);
  const navigate = useNavigate();
  const { sections } = paletteWords;

  const ofPortal: PaletteSection[] = [
    {
      title: sections.screens,
      items: [
        {
          id: 'jobs',
          label: portalWords.jobs,
          icon: <Layers className={iconClass} />,
          run: () => void navigate(jobsPath(portal_id)),
        },
      ],
    },
    ...listSections(list),
    {
      title: sections.views,
      items: views.map((view) => ({
        id: `view-${view.id}`,
        label: view.name,
        isName: true,
        icon: <Bookmark className={iconClass} />,
        isCurrent: list.params !== undefined && view === current && !isChanged,
        run: () => void navigate(viewPath(portal_id, view)),
      })),
    },
  ];
  const ofEverywhere: PaletteSection[] = [
    {
      title: sections.theme,
      items: themes.map((choice) => {
        const Icon = themeIcons[choice];
        return {
          id: `theme-${choice}`,
          label: themeWords[choice],
          icon: <Icon className={iconClass} />,
          isCurrent: choice === theme,
          run: () => setTheme(choice),
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
  const found: PaletteSection[] = [
    {
      title: sections.profiles,
      isStale: queries.areProfilesStale,
      items: queries.profiles.map((profile) => ({
        id: profile.id,
        label: profile.name,
        isName: true,
        detail: detailOf(profile, text),
        icon: <ProfileAvatar profile={profile} />,
        run: () => openProfile(profile.id),
      })),
    },
    {
      title: sections.groups,
      isStale: queries.areGroupsStale,
      items: queries.groups.slice(0, mostGroups).map((group) => ({
        id: group.id,
        label: group.name,
        isName: true,
        detail: group.description,
        icon: <Users className={iconClass} />,
        isCurrent: group.id === list.params?.consumer_group_id,
        run: () => list.change((now) => changeList(now, { consumer_group_id: group.id })),
      })),
    },
  ];
  // A portal that is not there has no screens.
  const commands = error && isNotFound(error) ? ofEverywhere : [...ofPortal, ...ofEverywhere];
  return [...commands.map((section) => narrow(section, text)), ...found].filter(
    ({ items }) => items.length > 0,
  );
}

function narrow({ title, items }: PaletteSection, text: string): PaletteSection {
  const isWanted = ({ label }: PaletteOption) => text === '' || matchesWords(`${title} ${label}`, text);
  const wanted = items.filter(isWanted);
  return { title, items: title === paletteWords.sections.portals ? wanted.slice(0, mostPortals) : wanted };
}

/** The email, and the id that the text was found in. */
function detailOf({ email, id, consumer_id }: ReceivedProfile, text: string): string {
  const matching = [consumer_id, id].find((value) => findFolded(value, text));
  return [email ?? profileWords.noEmail, matching].filter(Boolean).join(' · ');
}
