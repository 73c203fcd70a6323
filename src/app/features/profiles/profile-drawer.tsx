import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { profileQuery } from '#app/api/profiles.ts';
import { ProfileEditor } from '#app/features/profiles/profile-editor.tsx';
import { ProfileHeading } from '#app/features/profiles/profile-heading.tsx';
import { revealRow, rowLink, whenDrawn } from '#app/features/profiles/profile-row.ts';
import { StepButtons } from '#app/features/profiles/step-buttons.tsx';
import { useCloseDrawer } from '#app/features/profiles/use-close-drawer.ts';
import { useProfileSteps } from '#app/features/profiles/use-profile-steps.ts';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Drawer } from '#app/ui/drawer.tsx';

/** One profile over the list, at once from its row and then from its own record; and the way to the ones beside it. */
export function ProfileDrawer() {
  const { portal_id = '', consumer_profile_id: profile_id = '' } = useParams();
  const queryClient = useQueryClient();
  const query = useQuery(profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id }));
  const steps = useProfileSteps(portal_id, query.data?.id);
  const close = useCloseDrawer(portal_id);
  const [openedFirst] = useState(profile_id);
  return (
    <Drawer
      heading={<ProfileHeading profile={query.data} isLoading={query.isPending} />}
      actions={<StepButtons {...steps} />}
      closeLabel={drawerWords.close}
      onClose={close}
      returnFocusTo={() => returnFocus([profile_id, openedFirst])}
    >
      {steps.error && (
        <div className="px-5 pt-4">
          <Banner tone="danger">{errorText(steps.error).title}</Banner>
        </div>
      )}
      {/* Another profile is another editor: no picks are carried over. */}
      <ProfileEditor key={profile_id} portal_id={portal_id} query={query} onClose={close} />
    </Drawer>
  );
}

/**
 * The row of the first of these profiles that has one takes the focus back without being scrolled to, and going back restores
 * an older scroll position first. Until the rows of the list gone back to are drawn, the focus waits beside them.
 */
function returnFocus(profile_ids: readonly string[]): HTMLElement | null {
  const findLink = () => profile_ids.map(rowLink).find((link) => link !== null);
  const link = findLink();
  if (link) {
    queueMicrotask(() => revealRow(link));
    return link;
  }
  const content = document.getElementById('content');
  whenDrawn(findLink, (late) => {
    if (!content?.contains(document.activeElement)) return;
    late.focus({ preventScroll: true });
    revealRow(late);
  });
  return content;
}
