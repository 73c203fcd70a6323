import { assignmentJson, groupJson, personalGroupJson, profileJson } from '#server/portal-api/store/json.ts';

/**
 * Common table expressions that turn the profiles in `page`, all of one portal, into `rendered (id, item)`. The contract's
 * four rules are numbered as it numbers them: a group counts once, by the smallest, and groups are sorted by rule and name.
 * @param portal the place of the portal's id
 */
export const renderProfiles = (portal: string) => `
  active as materialized (select * from groups where portal_id = ${portal} and status = 'active'),
  sso as materialized (select id as group_id, unnest(sso_group_ids) as sso_group_id from active),
  held as (
    select page.id as profile_id, active.id as group_id, 2 as rule from page, active where active.is_default
    union all
    select held_by.profile_id, sso.group_id, 3
    from page
    join profile_sso_groups held_by on held_by.portal_id = ${portal} and held_by.profile_id = page.id
    join sso on sso.sso_group_id = held_by.sso_group_id
    union all
    select memberships.profile_id, memberships.group_id, 4
    from page join memberships on memberships.portal_id = ${portal} and memberships.profile_id = page.id
  ),
  effective as (select profile_id, group_id, min(rule) as rule from held group by profile_id, group_id),
  assignments as (
    select id as profile_id, 1 as rule, '' as name, '' as group_id,
      ${assignmentJson(personalGroupJson('page'), `'user'`)} as assignment
    from page
    union all
    select profile_id, rule, search_text, group_id,
      ${assignmentJson(groupJson('active'), `(array['user', 'default', 'sso', 'manual'])[rule]`)}
    from effective join active on active.id = effective.group_id
  ),
  grouped as (
    select profile_id, json_agg(assignment order by rule, name, group_id) as groups from assignments group by profile_id
  ),
  rendered as (
    select page.id, ${profileJson('page', 'grouped.groups')} as item
    from page join grouped on grouped.profile_id = page.id
  )`;
