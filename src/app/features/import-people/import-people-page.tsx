import { useState } from 'react';
import { useParams } from 'react-router';
import { CheckedImport } from '#app/features/import-people/checked-import.tsx';
import { defaultOptions } from '#app/features/import-people/chosen-options.ts';
import { ColumnChoices } from '#app/features/import-people/column-choices.tsx';
import type { ImportCheck } from '#app/features/import-people/import-check.ts';
import type { PeopleTable } from '#app/features/import-people/read-table.ts';
import { TableSource } from '#app/features/import-people/table-source.tsx';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { UnfinishedTaskGuard } from '#app/task/unfinished-task-guard.tsx';
import { PageLayout } from '#app/ui/page-layout.tsx';
import type { Header } from '#text/people-table/read-header.ts';

/**
 * Imports people from a file or a pasted table: takes it, asks for its columns, shows what would happen, starts a job.
 */
export function ImportPeoplePage() {
  const { portal_id = '' } = useParams();
  const [isReturn, setIsReturn] = useState(false);
  const [text, setText] = useState('');
  const [table, setTable] = useState<PeopleTable>();
  const [header, setHeader] = useState<Header>([]);
  const [check, setCheck] = useState<ImportCheck>();
  const [options, setOptions] = useState(defaultOptions);
  return (
    <PageLayout title={importPeopleMessages.title}>
      {!table ? (
        <TableSource
          isReturn={isReturn}
          text={text}
          onText={setText}
          onRead={(read) => {
            setTable(read);
            setHeader(read.header);
          }}
        />
      ) : check ? (
        <CheckedImport
          portal_id={portal_id}
          table={table}
          check={check}
          options={options}
          onOptions={setOptions}
          onBack={() => setCheck(undefined)}
        />
      ) : (
        <ColumnChoices
          portal_id={portal_id}
          table={table}
          header={header}
          onHeader={setHeader}
          onChecked={setCheck}
          onBack={() => {
            setTable(undefined);
            setIsReturn(true);
          }}
        />
      )}
      <UnfinishedTaskGuard
        isUnfinished={!check && text.trim() !== ''}
        isConfirming={false}
        messages={importPeopleMessages.leave}
        onStay={() => undefined}
        onLeave={() => undefined}
      />
    </PageLayout>
  );
}
