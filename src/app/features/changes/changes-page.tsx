import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { changesQuery } from '#app/api/changes.ts';
import { portalQuery } from '#app/api/portals.ts';
import { ChangeFilters } from '#app/features/changes/change-filters.tsx';
import { changesInput } from '#app/features/changes/change-params.ts';
import { ChangesPager } from '#app/features/changes/changes-pager.tsx';
import { ChangesTable } from '#app/features/changes/changes-table.tsx';
import { RecordPlace } from '#app/features/changes/record-place.ts';
import { useChangeParams } from '#app/features/changes/use-change-params.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { mostNamed } from '#app/record/change-text.ts';
import { useGroupNames } from '#app/record/use-group-names.ts';

const noIds: string[] = [];

/** The record of a portal's changes: narrowed, ordered and paged as the URL says. */
export function ChangesPage() {
  const { portal_id = '' } = useParams();
  const { data: portal } = useQuery(portalQuery(portal_id));
  const [params] = useChangeParams();
  const slug = portal?.slug;
  const query = useQuery({
    ...changesQuery(changesInput(slug ? [portal_id, slug] : [portal_id], params)),
    enabled: portal !== undefined,
  });
  const changes = query.data?.items;
  const names = useGroupNames(
    portal_id,
    changes?.flatMap(({ group_ids }) => group_ids.slice(0, mostNamed)) ?? noIds,
  );
  const place = useMemo(() => ({ portal_id, names }), [portal_id, names]);
  const { consumer_profile_id } = params;
  const ofProfile = changes?.find((change) => change.consumer_profile_id === consumer_profile_id);
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6"
    >
      <h1 className="text-lg font-semibold">{recordWords.title}</h1>
      <ChangeFilters profileName={ofProfile?.target_name ?? undefined} />
      <RecordPlace value={place}>
        <ChangesTable query={query} />
      </RecordPlace>
      <div className="sticky bottom-0 -mx-4 mt-auto border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6">
        <ChangesPager page={query.data} />
      </div>
    </main>
  );
}
