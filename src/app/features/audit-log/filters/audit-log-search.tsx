import { useState } from 'react';
import { auditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { ListSearchField } from '#app/table/list-search-field.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { SelectField } from '#app/ui/fields/select-field.tsx';

/** The parameters with a search text, of which the URL has at most one: who did it, to whom, or either. */
const scopes = ['search', 'actor', 'target'] as const;
const options = scopes.map((value) => ({ value, label: auditLogMessages.scopes[value] }));
const noText = { search: '', actor: '', target: '' };

/** Searches for who changed something, for whom it was changed, or for either. */
export function AuditLogSearch() {
  const [params, , changeList] = useUrlParams(auditLogParams);
  const [idleScope, setIdleScope] = useState<(typeof scopes)[number]>('search');
  const scope = scopes.find((name) => params[name]) ?? idleScope;
  return (
    <>
      <div className="min-w-search flex-1 sm:max-w-80">
        <ListSearchField
          label={auditLogMessages.search}
          clearLabel={auditLogMessages.clearSearch}
          value={params[scope]}
          onChange={(text) => {
            setIdleScope(scope);
            changeList({ ...noText, [scope]: text }, { replace: true });
          }}
        />
      </div>
      <SelectField
        label={auditLogMessages.scope}
        options={options}
        value={scope}
        onChange={(next) => {
          setIdleScope(next);
          changeList({ ...noText, [next]: params[scope] });
        }}
      />
    </>
  );
}
