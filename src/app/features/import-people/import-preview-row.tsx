import type { AddMode } from '#app/api/people-writes.ts';
import {
  type ImportOptions,
  isAdded,
  nameAfterImport,
  type PlannedPerson,
} from '#app/features/import-people/import-plan.ts';
import type { RefusedTableRow } from '#app/features/import-people/read-people.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';
import { cellText } from '#text/people-table/refused-row-line.ts';

interface PersonRowProps {
  person: PlannedPerson;
  options: ImportOptions & { mode: AddMode };
}

/** A person of the table, and what the import does for them. */
export function PersonRow({ person, options }: PersonRowProps) {
  const { email, profile, lines, groups } = person;
  const { text, tone } = kindText(person, options);
  const { assign, create, rename } = importPeopleMessages;
  const existing = namesOf(groups.filter(({ id }) => id !== undefined));
  const created = namesOf(groups.filter(({ id }) => id === undefined));
  const name = nameAfterImport(person, options);
  const earlierName = profile && profile.name !== name ? profile.name : undefined;
  const texts = [
    importPeopleMessages.lines(lines),
    earlierName !== undefined && rename(earlierName),
    existing.length > 0 && assign(existing),
    created.length > 0 && create(created),
  ].filter(Boolean);
  return (
    <>
      <span className="min-w-0 flex-1">
        <UserText className="block truncate font-medium">{name}</UserText>
        <UserText className="block truncate text-xs text-ink-2">{email}</UserText>
        <span className="block wrap-anywhere text-xs text-ink-2">
          <MessageText text={texts.join(' · ')} names={[earlierName ?? '', ...existing, ...created]} />
        </span>
      </span>
      <Badge tone={tone}>{text}</Badge>
    </>
  );
}

/** A row that cannot be imported, with the reason. */
export function RefusedRow({ row: { line, reason, cells } }: { row: RefusedTableRow }) {
  const { kinds, lines } = importPeopleMessages;
  return (
    <>
      <span className="min-w-0 flex-1">
        <UserText className="block truncate font-medium">
          {cellText(cells.email) || cellText(cells.name)}
        </UserText>
        <span className="line-clamp-2 text-xs text-warn" title={reason}>
          {`${lines([line])}: ${reason}`}
        </span>
      </span>
      <Badge tone="warn">{kinds.refused}</Badge>
    </>
  );
}

function kindText(person: PlannedPerson, options: PersonRowProps['options']): { text: string; tone: Tone } {
  const { kinds } = importPeopleMessages;
  const { mode } = options;
  switch (person.kind) {
    case 'new':
      return { text: kinds.new[mode], tone: 'ok' };
    case 'invited':
      return isAdded(person, options)
        ? { text: kinds.repeated[mode], tone: 'warn' }
        : { text: kinds.invited, tone: 'info' };
    default:
      return { text: kinds[person.kind], tone: 'neutral' };
  }
}

function namesOf(groups: readonly RowGroup[]): string[] {
  return groups.map(({ name }) => name);
}
