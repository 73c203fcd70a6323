import { useMutation } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useEffect, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { checkTable, type ImportCheck } from '#app/features/import-people/import-check.ts';
import type { PeopleTable } from '#app/features/import-people/read-table.ts';
import { StepTitle } from '#app/features/import-people/step-title.tsx';
import { fileMessages } from '#app/messages/file-messages.ts';
import { importFileMessages } from '#app/messages/people/import-file-messages.ts';
import { isolate } from '#app/messages/define-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { SelectField } from '#app/ui/fields/select-field.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { isNamePart, unpairedNamePart } from '#text/people-table/join-name.ts';
import type { Header } from '#text/people-table/read-header.ts';

interface ColumnChoicesProps {
  portal_id: string;
  table: PeopleTable;
  header: Header;
  onHeader: (header: Header) => void;
  onChecked: (check: ImportCheck) => void;
  onBack: () => void;
}

const meanings = ['email', 'name', 'given_name', 'family_name', 'groups', 'group_ids'] as const;
type Meaning = (typeof meanings)[number];

const meaningOptions = [...meanings, 'none' as const].map((value) => ({
  value,
  label: importFileMessages.meanings[value],
}));

const shownExamples = 3;

const cellClass = 'px-3 py-1.5 text-start';
const headerClass = `${cellClass} font-medium`;

/** Shows what each column was recognized as, and lets someone correct it. */
export function ColumnChoices(props: ColumnChoicesProps) {
  const { portal_id, table, header, onHeader, onChecked, onBack } = props;
  const [leaving] = useState(() => new AbortController());
  useEffect(() => () => leaving.abort(), [leaving]);
  const check = useMutation({
    mutationFn: () => checkTable(portal_id, table, header.map(importedColumn), leaving.signal),
    onSuccess: onChecked,
  });
  const hasUnsettable = table.header.some((column) => column === 'status' || column === 'image_url');
  const { file, encoding, rows } = table;
  return (
    <section aria-label={importFileMessages.columns} className="flex max-w-3xl flex-col gap-3">
      <StepTitle>{importFileMessages.columns}</StepTitle>
      <p className="wrap-anywhere">
        <UserText className="font-medium">{file ?? importFileMessages.pastedTable}</UserText>
        <span className="text-ink-2">{` · ${importFileMessages.rows(rows.length)}`}</span>
      </p>
      {encoding === 'windows-1252' && <p className="text-ink-2">{fileMessages.guessedEncoding}</p>}
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table className="w-full border-collapse text-start">
          <thead>
            <tr className="text-xs text-ink-2">
              <th scope="col" className={headerClass}>
                {importFileMessages.column}
              </th>
              <th scope="col" className={clsx(headerClass, 'max-sm:hidden')}>
                {importFileMessages.examples}
              </th>
              <th scope="col" className={headerClass}>
                {importFileMessages.meaning}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.header.map((_, index) => (
              <ColumnChoice
                // Columns have no other key, and their order is fixed.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                name={table.names?.[index]?.trim() || importFileMessages.columnNumber(index + 1)}
                examples={examplesOf(table, index)}
                meaning={meaningOf(header[index])}
                onMeaning={(meaning) => onHeader(header.with(index, meaning))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hasUnsettable && <p className="text-ink-2">{importFileMessages.notSettable}</p>}
      {header.some(isNamePart) && <p className="text-ink-2">{importFileMessages.namePartsHint}</p>}
      {header.includes('groups') && <p className="text-ink-2">{importFileMessages.groupsHint}</p>}
      {check.error && <Banner tone="danger">{errorText(check.error).summary}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack}>{importFileMessages.change}</Button>
        <Button
          variant="primary"
          disabledReason={check.isPending ? importFileMessages.checking : problemOf(header)}
          onClick={() => check.mutate()}
        >
          {check.isPending ? importFileMessages.checking : importFileMessages.check}
        </Button>
      </div>
    </section>
  );
}

interface ColumnChoiceProps {
  name: string;
  examples: string[];
  meaning: Meaning | undefined;
  onMeaning: (meaning: Meaning | null) => void;
}

function ColumnChoice({ name, examples, meaning, onMeaning }: ColumnChoiceProps) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className={clsx(headerClass, 'max-w-40')}>
        <UserText className="block truncate">{name}</UserText>
        <Examples texts={examples} className="font-normal sm:hidden" />
      </th>
      <td className={clsx(cellClass, 'max-w-64 max-sm:hidden')}>
        <Examples texts={examples} />
      </td>
      <td className={cellClass}>
        <SelectField
          label={importFileMessages.meaningOf(isolate(name))}
          options={meaningOptions}
          value={meaning ?? 'none'}
          onChange={(selected) => onMeaning(selected === 'none' ? null : selected)}
        />
      </td>
    </tr>
  );
}

/** Each value has its own direction, so that one from right to left does not hide the others. */
function Examples({ texts, className }: { texts: string[]; className?: string }) {
  return (
    <span className={clsx('block truncate text-ink-2', className)}>
      <MessageText text={texts.map(isolate).join(' · ')} names={texts} />
    </span>
  );
}

function meaningOf(column: Header[number] | undefined): Meaning | undefined {
  return meanings.find((one) => one === column);
}

/** Leaves out what the service cannot set: an invalid status would refuse the row. */
function importedColumn(column: Header[number]): Header[number] {
  return meaningOf(column) ?? null;
}

function examplesOf({ rows }: PeopleTable, index: number): string[] {
  const cells = rows.slice(0, shownExamples).map(({ cells }) => cells[index]?.trim() ?? '');
  return cells.filter((cell) => cell !== '');
}

/** Why rows cannot be read by these columns. */
function problemOf(header: Header): string | undefined {
  if (!header.includes('email')) return importFileMessages.noEmail;
  const repeated = meanings.find((one) => header.filter((column) => column === one).length > 1);
  if (repeated) return importFileMessages.twice(importFileMessages.meanings[repeated]);
  return unpairedNamePart(header) && importFileMessages.unpairedNamePart;
}
