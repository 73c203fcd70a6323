import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { groupsQuery } from '#app/api/groups.ts';

/** The groups that a picker offers: searched on the server while one types, loaded page by page while one scrolls. */
export function useGroupSearch(portal_id: string) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [settledSearch] = useDebounce(search, 250);
  const query = useInfiniteQuery({ ...groupsQuery(portal_id, settledSearch), enabled: isOpen });
  const groups = query.data?.pages.flatMap((page) => page.items) ?? [];
  const onOpenChange = (open: boolean) => {
    setIsOpen(open);
    if (!open) setSearch('');
  };
  return { isOpen, onOpenChange, search, setSearch, query, groups };
}

export type GroupSearch = ReturnType<typeof useGroupSearch>;
