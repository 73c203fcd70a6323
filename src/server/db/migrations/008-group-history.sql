-- What was done to a group itself is read by the group. An entry that created it is found by its outcome.

create index changes_by_group on changes ((group_ids[1]), id) where action in ('updateGroup', 'archiveGroup');
