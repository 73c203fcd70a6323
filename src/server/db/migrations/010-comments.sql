-- What each table and column is for, so that a psql session explains itself (\d+). Nothing but the
-- catalogue is written, so this takes as long with a million profiles as with none: 30 ms on 2 cores,
-- without keeping reads or writes waiting.

comment on table schema_migrations is 'The migrations that have run on this database, one row each.';
comment on column schema_migrations.version is 'The number at the start of the migration''s file name.';
comment on column schema_migrations.applied_at is 'When it ran.';

comment on table portals is 'Portals, each with its own profiles and groups.';
comment on column portals.id is 'The ID, in the order of creation.';
comment on column portals.slug is 'The name in addresses; requests can use it instead of the ID.';
comment on column portals.status is 'active, archived or deleted.';
comment on column portals.name is 'The name that people see.';
comment on column portals.description is 'A text about the portal, if it has one.';
comment on column portals.created_at is 'When the portal was created.';
comment on column portals.updated_at is 'When the portal was last changed.';
comment on column portals.version is 'Random, and new after each change of the portal or one of its groups: what servers cache is of one version.';

comment on table groups is 'Groups that profiles can be in. Personal groups have no row.';
comment on column groups.portal_id is 'The portal that has the group.';
comment on column groups.id is 'The ID, in the order of creation.';
comment on column groups.status is 'active, archived or deleted. Only active groups can be assigned.';
comment on column groups.name is 'The name that people see.';
comment on column groups.description is 'A text about the group, if it has one.';
comment on column groups.is_default is 'Whether every profile of the portal is in the group, without a membership.';
comment on column groups.sso_group_ids is 'The identity provider''s groups whose members are in this group.';
comment on column groups.search_text is 'What a search finds, folded by the program.';
comment on column groups.created_at is 'When the group was created.';
comment on column groups.updated_at is 'When the group was last changed.';

comment on table profiles is 'People in a portal.';
comment on column profiles.portal_id is 'The portal that has the profile.';
comment on column profiles.id is 'The ID, in the order of creation.';
comment on column profiles.status is 'active, or invited until the person joins.';
comment on column profiles.name is 'The name that people see.';
comment on column profiles.email is 'The email as it was entered.';
comment on column profiles.email_key is 'The email as the program compares it; unique in a portal.';
comment on column profiles.consumer_id is 'The ID of the person across portals.';
comment on column profiles.image_url is 'The address of a picture, if there is one.';
comment on column profiles.personal_group_id is 'The ID of the group that only this profile is in, which has no row.';
comment on column profiles.search_text is 'What a search finds, folded by the program.';
comment on column profiles.created_at is 'When the profile was created.';
comment on column profiles.updated_at is 'When the profile was last changed.';
comment on column profiles.manual_group_ids is 'The groups of memberships, in the order of their IDs. A trigger keeps it.';
comment on column profiles.sso_group_ids is 'The groups of profile_sso_groups, in the order of their IDs. A trigger keeps it.';
comment on column profiles.rendered is 'The profile as JSON up to its other groups. Generated.';

comment on table search_buckets is 'Ranges of neighbouring profile IDs, by which the search index is divided so that a search can end early.';
comment on column search_buckets.portal_id is 'The portal that has the profiles.';
comment on column search_buckets.after_id is 'The bucket has the profiles with higher IDs, up to that of the next bucket.';
comment on column search_buckets.bucket is 'The number of the bucket in the search index.';

comment on table profile_search is 'The search index of profiles. Triggers keep it.';
comment on column profile_search.portal_id is 'The portal that has the profile.';
comment on column profile_search.profile_id is 'The profile.';
comment on column profile_search.status is 'The status of the profile.';
comment on column profile_search.bucket is 'Its bucket, see search_buckets.';
comment on column profile_search.search_text is 'A copy of the profile''s search_text.';

comment on table memberships is 'Groups that were assigned to profiles manually.';
comment on column memberships.portal_id is 'The portal that has both.';
comment on column memberships.profile_id is 'The profile.';
comment on column memberships.group_id is 'The group that it is in.';
comment on column memberships.created_at is 'When the group was assigned.';
comment on column memberships.status is 'The status of the profile.';

comment on table profile_sso_groups is 'The identity provider''s groups that profiles are in.';
comment on column profile_sso_groups.portal_id is 'The portal that has the profile.';
comment on column profile_sso_groups.profile_id is 'The profile.';
comment on column profile_sso_groups.sso_group_id is 'The identity provider''s ID of the group, see groups.sso_group_ids.';
comment on column profile_sso_groups.status is 'The status of the profile.';

comment on table invites is 'Invites to portals. An invite goes with its profile.';
comment on column invites.portal_id is 'The portal to which the person was invited.';
comment on column invites.id is 'The ID, in the order of creation.';
comment on column invites.profile_id is 'The profile of the invited person.';
comment on column invites.message is 'What the invite says, if anything.';
comment on column invites.invited_by_id is 'Who sent the invite.';
comment on column invites.invited_by_name is 'The name of that person at that time.';
comment on column invites.invited_by_email is 'The email of that person at that time, if known.';
comment on column invites.accepted_at is 'When the profile became active; null while the invite is pending.';
comment on column invites.created_at is 'When the invite was created.';
comment on column invites.updated_at is 'When the invite was last changed.';

comment on table deleted_profiles is 'Profiles that were deleted, without what they said of a person.';
comment on column deleted_profiles.portal_id is 'The portal that had the profile.';
comment on column deleted_profiles.id is 'The ID that the profile had.';
comment on column deleted_profiles.status is 'The status that the profile had.';
comment on column deleted_profiles.consumer_id is 'The ID of the person across portals.';
comment on column deleted_profiles.created_at is 'When the profile was created.';
comment on column deleted_profiles.deleted_at is 'When the profile was deleted.';

comment on table changes is 'The audit log: what was requested, written before it is done. Nothing in it can be changed or deleted.';
comment on column changes.id is 'The ID of the entry, in the order of time.';
comment on column changes.created_at is 'When the change was requested.';
comment on column changes.action is 'The name of the endpoint, such as assignGroups.';
comment on column changes.actor_kind is 'local without a sign-in, user for a person, key for a program.';
comment on column changes.actor_id is 'Who did it: the subject at the identity provider, or the ID of a key.';
comment on column changes.actor_name is 'The name of the actor at that time.';
comment on column changes.actor_text is 'The actor for searches, folded by the program.';
comment on column changes.address is 'The network address from which the request came.';
comment on column changes.portal_id is 'The portal of the request, an ID or a slug, which need not exist here.';
comment on column changes.consumer_profile_id is 'The profile of the request, if it names one.';
comment on column changes.group_ids is 'The groups of the request.';
comment on column changes.body is 'What was requested, as JSON.';
comment on column changes.job_id is 'The job that the request is a part of, if any.';
comment on column changes.run_id is 'The same for entries of a job that request the same by the same person from the same address.';
comment on column changes.is_folded is 'Whether another entry stands for the whole run. A trigger keeps it.';

comment on table change_outcomes is 'What came of an entry of the audit log. An entry without a row may or may not have been done.';
comment on column change_outcomes.change_id is 'The entry.';
comment on column change_outcomes.created_at is 'When the response came.';
comment on column change_outcomes.status is 'The HTTP status of the response.';
comment on column change_outcomes.code is 'The code of the error, if there was one.';
comment on column change_outcomes.request_id is 'The ID of the request, which the log has, too.';
comment on column change_outcomes.target_id is 'The profile, group or invite to which it was done.';
comment on column change_outcomes.target_name is 'The name of that at that time.';
comment on column change_outcomes.run_id is 'The run of the entry, see changes.run_id.';
comment on column change_outcomes.previous_name is 'The name that an update has replaced.';

comment on table refolded_changes is 'Newer search texts of entries of the audit log, which itself cannot be changed.';
comment on column refolded_changes.change_id is 'The entry.';
comment on column refolded_changes.actor_text is 'Counts instead of changes.actor_text.';

comment on table change_runs is 'The runs of the audit log that have an entry, see changes.run_id.';
comment on column change_runs.run_id is 'The run.';

comment on table change_targets is 'The profiles and groups in the audit log, by each name that they had, for searches.';
comment on column change_targets.id is 'The profile or group; empty if it was not created.';
comment on column change_targets.name is 'A name that it had.';
comment on column change_targets.search_text is 'The name as the program has folded it; null until then.';

comment on table change_actors is 'Who has made changes, by name, for searches in the audit log.';
comment on column change_actors.name is 'The name of an actor.';
comment on column change_actors.search_text is 'The actor as the program has folded it.';

comment on table sessions is 'Who is signed in.';
comment on column sessions.cookie_hash is 'The SHA-256 of the session''s cookie. The cookie itself is nowhere here.';
comment on column sessions.sub is 'The subject at the identity provider.';
comment on column sessions.sid is 'The provider''s ID of the session, if it gives one.';
comment on column sessions.encrypted is 'What the provider gave, encrypted with SESSION_SECRET.';
comment on column sessions.signed_in_at is 'When the session began.';
comment on column sessions.checked_at is 'When the provider last confirmed it.';
comment on column sessions.used_at is 'When it was last used.';
comment on column sessions.expires_at is 'When it ends, unless it is used before.';
comment on column sessions.retry_at is 'When the provider is asked again after it could not be reached.';
comment on column sessions.lease_holder is 'The check that asks the provider now, so that no other one does.';
comment on column sessions.lease_until is 'When another check may ask.';

comment on view recorded_changes is 'The audit log with the outcome of each entry: done, refused or unknown.';
comment on view profiles_to_refold is 'Profiles whose search text an earlier release wrote and this one will write again.';
comment on view groups_to_refold is 'Groups whose search text an earlier release wrote and this one will write again.';
comment on view changes_to_refold is 'Entries of the audit log whose search text an earlier release wrote and this one will write again.';
comment on view change_targets_to_fold is 'Names in the audit log that have no search text yet.';
