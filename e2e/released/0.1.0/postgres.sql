--
-- PostgreSQL database dump
--

\restrict LHDIXnv7kxnHsIHff5iDEvf4NPEhkvDix0L9Y0JcLRAVS7mNkMsmT4D0f6DBTEs

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: add_profiles_to_search(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.add_profiles_to_search() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
begin
  perform add_to_search(portal_id, array_agg(id)) from added group by portal_id;
  return null;
end $$;


--
-- Name: add_to_search(text, text[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.add_to_search(portal text, ids text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
declare
  latest text;
  highest text;
  size int;
begin
  perform from portals where id = portal for no key update;
  select max(after_id) into latest from search_buckets where portal_id = portal;
  select coalesce(max(profile_id), latest), count(*) into highest, size from profile_search
  where portal_id = portal and profile_id > latest;
  insert into search_buckets (portal_id, after_id)
  select portal, coalesce(previous, highest, '') from (
    select least(size, search_bucket_size()) + row_number() over in_order - 1 as place, lag(id) over in_order as previous
    from unnest(ids) as id
    where highest is null or id collate "C" > highest
    window in_order as (order by id collate "C")
  ) as appended
  where place % search_bucket_size() = 0 and (place > 0 or latest is null);
  insert into profile_search (portal_id, profile_id, status, bucket, search_text)
  select portal, id, status, (
    select bucket from search_buckets
    where portal_id = portal and after_id < id order by after_id desc limit 1
  ), search_text
  from profiles where portal_id = portal and id = any(ids);
end $$;


--
-- Name: ascii_json(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ascii_json(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $_$
declare
  json text := to_json(value)::text;
  ascii_json text := '';
  letter text;
  code int;
begin
  if json ~ '^[ -~]*$' then return json; end if;
  foreach letter in array string_to_array(json, null) loop
    code := ascii(letter);
    ascii_json := ascii_json || case
      when code between 32 and 126 then letter
      when code < 65536 then '\u' || lpad(to_hex(code), 4, '0')
      else '\u' || to_hex(55296 + ((code - 65536) >> 10)) || '\u' || to_hex(56320 + ((code - 65536) & 1023))
    end;
  end loop;
  return ascii_json;
end $_$;


--
-- Name: change_in_search(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.change_in_search() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
begin
  update profile_search set search_text = new.search_text where portal_id = new.portal_id and profile_id = new.id;
  return null;
end $$;


--
-- Name: copy_manual_group_ids(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.copy_manual_group_ids() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
declare
  one record;
begin
  -- In the order in which an import locks them, so that no two wait for each other.
  for one in
    select portal_id, profile_id as id, array_agg(group_id) as ids from changed
    group by portal_id, profile_id order by portal_id, profile_id
  loop
    if tg_op = 'INSERT' then
      update profiles set manual_group_ids = array(
        select distinct held.id collate "C" from unnest(manual_group_ids || one.ids) as held (id) order by 1
      ) where portal_id = one.portal_id and id = one.id;
    else
      update profiles set manual_group_ids = array(
        select held.id from unnest(manual_group_ids) as held (id) where held.id <> all (one.ids) order by held.id collate "C"
      ) where portal_id = one.portal_id and id = one.id;
    end if;
  end loop;
  return null;
end $$;


--
-- Name: copy_sso_group_ids(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.copy_sso_group_ids() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
declare
  one record;
begin
  -- In the order in which an import locks them, so that no two wait for each other.
  for one in
    select portal_id, profile_id as id, array_agg(sso_group_id) as ids from changed
    group by portal_id, profile_id order by portal_id, profile_id
  loop
    if tg_op = 'INSERT' then
      update profiles set sso_group_ids = array(
        select distinct held.id collate "C" from unnest(sso_group_ids || one.ids) as held (id) order by 1
      ) where portal_id = one.portal_id and id = one.id;
    else
      update profiles set sso_group_ids = array(
        select held.id from unnest(sso_group_ids) as held (id) where held.id <> all (one.ids) order by held.id collate "C"
      ) where portal_id = one.portal_id and id = one.id;
    end if;
  end loop;
  return null;
end $$;


--
-- Name: copy_status(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.copy_status() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
begin
  select status into new.status from profiles where portal_id = new.portal_id and id = new.profile_id for key share;
  return new;
end $$;


--
-- Name: finish_search_index(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.finish_search_index() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
begin
  perform gin_clean_pending_list('profile_search_by_letters');
  return null;
end $$;


--
-- Name: refuse_to_change_the_record(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_to_change_the_record() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'the record of changes is only added to';
end $$;


--
-- Name: render_profile(text, text, text, text, text, text, text, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.render_profile(id text, name text, email text, consumer_id text, image_url text, status text, personal_group_id text, created_at timestamp with time zone, updated_at timestamp with time zone) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO '$user', 'public'
    AS $$
declare
  times text := ',"created_at":"' || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","updated_at":"' || to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"';
begin
  return '{"object":"consumer.profile","id":' || ascii_json(id) || ',"name":' || ascii_json(name)
    || ',"email":' || ascii_json(email) || ',"consumer_id":' || ascii_json(consumer_id)
    || ',"image_url":' || ascii_json(coalesce(image_url, '/no-picture.svg')) || ',"status":"' || status || '"' || times
    || ',"groups":[{"object":"consumer.profile.group_assignment","group":{"object":"consumer.group","id":'
    || ascii_json(personal_group_id) || ',"status":"active","name":' || ascii_json('Personal Group for ' || email)
    || ',"description":null,"is_default":false,"sso_group_ids":[]' || times || '},"assigned_via":"user"}';
end $$;


--
-- Name: renew_version(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.renew_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.version := gen_random_uuid();
  return new;
end $$;


--
-- Name: renew_version_of_portal(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.renew_version_of_portal() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
begin
  update portals set version = gen_random_uuid() where id in (select portal_id from changed);
  return null;
end $$;


--
-- Name: search_bucket_size(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_bucket_size() RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$select 16384$$;


--
-- Name: search_lexemes(integer, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_lexemes(bucket integer, value text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  prefix text := to_hex(bucket) || ':';
begin
  if length(value) > 20000 then return array_to_tsvector(array[to_hex(bucket) || '+']); end if;
  return array_to_tsvector(array(select prefix || substr(value, i, 3) from generate_series(1, length(value)) as i));
end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: change_outcomes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_outcomes (
    change_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    status integer NOT NULL,
    code text,
    request_id text,
    target_id text,
    target_name text
);


--
-- Name: changes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.changes (
    id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    action text NOT NULL,
    actor_kind text NOT NULL,
    actor_id text NOT NULL,
    actor_name text NOT NULL,
    actor_text text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL,
    portal_id text NOT NULL COLLATE pg_catalog."C",
    consumer_profile_id text COLLATE pg_catalog."C",
    group_ids text[] NOT NULL,
    body text NOT NULL,
    CONSTRAINT changes_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['local'::text, 'user'::text, 'key'::text])))
);


--
-- Name: groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    status text DEFAULT 'active'::text NOT NULL,
    name text NOT NULL,
    description text,
    is_default boolean DEFAULT false NOT NULL,
    sso_group_ids text[] DEFAULT '{}'::text[] NOT NULL,
    search_text text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT groups_status_check CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text, 'deleted'::text])))
);


--
-- Name: memberships; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memberships (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    profile_id text NOT NULL COLLATE pg_catalog."C",
    group_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    status text NOT NULL
);


--
-- Name: portals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.portals (
    id text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    status text DEFAULT 'active'::text NOT NULL,
    name text NOT NULL,
    description text,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    version uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT portals_status_check CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text, 'deleted'::text])))
);


--
-- Name: profile_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.profile_search (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    profile_id text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL,
    bucket integer NOT NULL,
    search_text text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: profile_sso_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.profile_sso_groups (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    profile_id text NOT NULL COLLATE pg_catalog."C",
    sso_group_id text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL
);


--
-- Name: profiles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.profiles (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    status text DEFAULT 'active'::text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL COLLATE pg_catalog."C",
    consumer_id text NOT NULL,
    image_url text,
    personal_group_id text NOT NULL COLLATE pg_catalog."C",
    search_text text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    manual_group_ids text[] DEFAULT '{}'::text[] NOT NULL,
    sso_group_ids text[] DEFAULT '{}'::text[] NOT NULL,
    rendered text GENERATED ALWAYS AS (public.render_profile(id, name, email, consumer_id, image_url, status, personal_group_id, created_at, updated_at)) STORED,
    CONSTRAINT profiles_status_check CHECK ((status = ANY (ARRAY['active'::text, 'invited'::text])))
)
WITH (fillfactor='80');


--
-- Name: recorded_changes; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.recorded_changes AS
 SELECT changes.id,
    changes.created_at,
    changes.action,
    changes.actor_kind,
    changes.actor_id,
    changes.actor_name,
    changes.actor_text,
    changes.address,
    changes.portal_id,
    changes.consumer_profile_id,
    changes.group_ids,
    changes.body,
        CASE
            WHEN ((outcomes.status >= 200) AND (outcomes.status <= 299)) THEN 'done'::text
            WHEN ((outcomes.status >= 400) AND (outcomes.status <= 498)) THEN 'refused'::text
            ELSE 'unknown'::text
        END AS outcome,
    outcomes.created_at AS finished_at,
    outcomes.status,
    outcomes.code,
    outcomes.request_id,
    outcomes.target_id,
    outcomes.target_name
   FROM (public.changes
     LEFT JOIN public.change_outcomes outcomes ON ((outcomes.change_id = changes.id)));


--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: search_buckets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_buckets (
    portal_id text NOT NULL COLLATE pg_catalog."C",
    after_id text NOT NULL COLLATE pg_catalog."C",
    bucket integer NOT NULL
);


--
-- Name: search_buckets_bucket_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.search_buckets ALTER COLUMN bucket ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.search_buckets_bucket_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: change_outcomes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_outcomes VALUES ('chg_01a220f8645074c0adc6915ad6ceba3a', '2026-11-28 07:04:39.325+00', 200, NULL, 'req_01a220f8645e73508ef327f667fbf1a4', 'cgr_01a220f86470767bb3009cef95d5e553', 'R&D; Basel');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f864c676308ecd600d87eebfa6', '2026-11-28 07:04:39.388+00', 200, NULL, 'req_01a220f864c876a89c36e9fcba80e02d', 'cgr_01a220f864c975bc987d09b32fe9b10f', 'Design');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f864e47675b35194f201ba472e', '2026-11-28 07:04:39.42+00', 200, NULL, 'req_01a220f864e571bd9404b250ccb9273f', 'cgr_01a220f864ef735ebf16bd98c5dd3c56', ' Design ');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865027475bf093d0e1c047338', '2026-11-28 07:04:39.448+00', 200, NULL, 'req_01a220f8650b75feb41276f98e4ec900', 'cgr_01a220f8650d770d83a5764219088a1e', 'Admins');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8651d7369883c5050326d4180', '2026-11-28 07:04:39.475+00', 200, NULL, 'req_01a220f8651e73e08bfc8f27eb3314e0', 'cgr_01a220f8652872848b7bd924958acf61', 'x; Admins');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865397069baffe452a8cc0f41', '2026-11-28 07:04:39.504+00', 200, NULL, 'req_01a220f8653a75daaca87eedd0723d37', 'cgr_01a220f86544735d85348f3e971ad78a', 'Everyone');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8655874aaa535ce8fa2140369', '2026-11-28 07:04:39.537+00', 200, NULL, 'req_01a220f865597583b6c1ce1409aa7807', 'cgr_01a220f8655a7660a6068ef6eb31be1c', 'Engineers by SSO');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8657a7127a4d3a03aaebe6075', '2026-11-28 07:04:39.56+00', 200, NULL, 'req_01a220f865807255b72d60c55cf05993', 'cgr_01a220f86581759983bb0f1b989de9a2', 'Old team');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865a67699aa4865f240e8223b', '2026-11-28 07:04:39.616+00', 200, NULL, 'req_01a220f865aa7537b837e2f6eb6d6145', 'cpr_01a220f8599177ef8db28f3142629266', 'Zoë "Zo" O''Brien, PhD');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865d373d1b11168dabca93eb1', '2026-11-28 07:04:39.643+00', 200, NULL, 'req_01a220f865d47347a9441c2e46b78d7e', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'Person 02');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865df742a86b67c9cd1b7ecb9', '2026-11-28 07:04:39.653+00', 200, NULL, 'req_01a220f865e07651afd4fd67778d9ce1', 'cgr_01a220f8650d770d83a5764219088a1e', 'Admins');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f865e87746a36bdcd3e2521efc', '2026-11-28 07:04:39.666+00', 200, NULL, 'req_01a220f865e974d991b74219c8cc819e', 'cgr_01a220f86581759983bb0f1b989de9a2', 'Old team');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8661674f1948c96bde1c83ced', '2026-11-28 07:04:39.714+00', 200, NULL, 'req_01a220f866197673a68252b6d05baf3c', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'Person 02');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8662773f2875bd87d5f215d38', '2026-11-28 07:04:39.729+00', 404, 'not_found', 'req_01a220f8662876e5a0f83451214d3f1d', NULL, NULL);
INSERT INTO public.change_outcomes VALUES ('chg_01a220f87eba7461ae63be3bf16eaae8', '2026-11-28 07:04:46.056+00', 200, NULL, 'req_01a220f87ebc70ff9626ea0f0be1b05a', 'cpr_01a220f8599177ef8db2827fef8b716d', 'Ada Lovelace');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88e4f75239cea93bbe5fd7fef', '2026-11-28 07:04:50.022+00', 200, NULL, 'req_01a220f88e50729a9ffa0b01e7bb480f', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'Person 01');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88e5c770194fd8d50ba2d0667', '2026-11-28 07:04:50.056+00', 200, NULL, 'req_01a220f88e6473f6a75bddabf65df2ba', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'Person 02');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88e8672fb97df663530d9098b', '2026-11-28 07:04:50.083+00', 200, NULL, 'req_01a220f88e887106bd294ff2ea13a383', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'Person 03');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88ee072dea7e94e453c81c93a', '2026-11-28 07:04:50.179+00', 200, NULL, 'req_01a220f88ee4731995481338512a0135', 'cpr_01a220f8599177ef8db2d6c471098734', 'Person 04');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88f0374be82294ad9b574280e', '2026-11-28 07:04:50.197+00', 200, NULL, 'req_01a220f88f0c76d59329222129c840a5', 'cpr_01a220f8599177ef8db2e248e051a532', 'Person 05');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88f1377428158ee6779c15a53', '2026-11-28 07:04:50.249+00', 200, NULL, 'req_01a220f88f15764f8f29feee9ad630cc', 'cpr_01a220f8599177ef8db2ee7f43500c6d', 'Person 06');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f88f6673edae06af6c68c535a6', '2026-11-28 07:04:50.29+00', 200, NULL, 'req_01a220f88f67748aaca890d84d3421cc', 'cpr_01a220f8599177ef8db304e6e749ae6c', 'Person 08');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f89d9576ab84f89850e04ceff1', '2026-11-28 07:04:53.96+00', 200, NULL, 'req_01a220f89d9d77029dfe79bad92320d6', 'cpr_01a220f8599177ef8db31387e7778b94', 'Person 09');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f89d9e729fa7d48b94c127f7cf', '2026-11-28 07:04:53.97+00', 200, NULL, 'req_01a220f89da8752db7e2b5af38cc4b50', 'cpr_01a220f8599177ef8db31c800fc6379e', 'Person 10');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f89dd070629f9de8366cebae9f', '2026-11-28 07:04:54.026+00', 200, NULL, 'req_01a220f89dd273a9958fb68571fdb78b', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'Person 11');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f89de170bdbbb7355c1ad764c7', '2026-11-28 07:04:54.034+00', 200, NULL, 'req_01a220f89de3772d86598e10be6bc8b5', 'cpr_01a220f8599177ef8db337157b12930c', 'Person 12');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8a05c703487b4f361ef014eb3', '2026-11-28 07:04:54.64+00', 200, NULL, 'req_01a220f8a06074c88df89c1e735cc164', 'cpr_01a220f8599177ef8db31387e7778b94', 'Person 09');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8a05d74b3aa517dbb3cc39b44', '2026-11-28 07:04:54.645+00', 200, NULL, 'req_01a220f8a062715ea5811e4e64e7faee', 'cpr_01a220f8599177ef8db31c800fc6379e', 'Person 10');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8a0897650b75edd3bd93ce36f', '2026-11-28 07:04:54.69+00', 200, NULL, 'req_01a220f8a08a7442b6373effb4ddc954', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'Person 11');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8a08c77edbb4894bc087ce5af', '2026-11-28 07:04:54.695+00', 200, NULL, 'req_01a220f8a08f71fbbe10dfb37892f2e6', 'cpr_01a220f8599177ef8db337157b12930c', 'Person 12');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8ad1c73109d81d125012a8df6', '2026-11-28 07:04:57.898+00', 200, NULL, 'req_01a220f8ad1d768885ae15119fb68cc6', 'cpr_01a220f8599177ef8db31387e7778b94', 'Person 09');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8ad2874e788d58e2cbd4d22ad', '2026-11-28 07:04:57.914+00', 200, NULL, 'req_01a220f8ad2a70a780e7531b84364411', 'cpr_01a220f8599177ef8db31c800fc6379e', 'Person 10');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8ad367720ba79a89673c41bf6', '2026-11-28 07:04:57.935+00', 200, NULL, 'req_01a220f8ad3a71bbaec648f280af67d5', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'Person 11');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8aeb0738d9e8e1e0fb0fb507f', '2026-11-28 07:04:58.35+00', 200, NULL, 'req_01a220f8aeb27627a0dd91cf0b1524ae', 'cpr_01a220f8599177ef8db337157b12930c', 'Person 12');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8aeb1756289bcd4a1c0943d83', '2026-11-28 07:04:58.374+00', 200, NULL, 'req_01a220f8aeb770c694b3883f06c34a29', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'Person 13');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8af2070a0a799a42778dd3833', '2026-11-28 07:04:58.408+00', 200, NULL, 'req_01a220f8af2170e1bf4f8e02a147c1ec', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'Person 14');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8b8ca773d91a3eb5605cdd562', '2026-11-28 07:05:00.885+00', 200, NULL, 'req_01a220f8b8cc74829276dad88039a40b', 'cpr_01a220f8599177ef8db31387e7778b94', 'Person 09');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8b8d377259c76c295d30e3bde', '2026-11-28 07:05:00.89+00', 200, NULL, 'req_01a220f8b8d575f5ac97300ca6aaaa0f', 'cpr_01a220f8599177ef8db31c800fc6379e', 'Person 10');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8b937740a8b516283d76c065d', '2026-11-28 07:05:01.001+00', 200, NULL, 'req_01a220f8b93d75238247d0c2ce903ba0', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'Person 11');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8b93f752c937f96891e0201a6', '2026-11-28 07:05:01.003+00', 200, NULL, 'req_01a220f8b9407679a4144e7b09570398', 'cpr_01a220f8599177ef8db337157b12930c', 'Person 12');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c0fa755eb181abaff115c1df', '2026-11-28 07:05:02.983+00', 200, NULL, 'req_01a220f8c0fb753b996b79e27cd1a6a2', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'Person 13');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c0fc7249a0b4f0e8bc446699', '2026-11-28 07:05:02.985+00', 200, NULL, 'req_01a220f8c0fd7056a68773b0bd968dbc', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'Person 14');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c11977639c9d90619fd9f539', '2026-11-28 07:05:03.011+00', 200, NULL, 'req_01a220f8c11a7480ad2a90e3e029efdc', 'cpr_01a220f8599177ef8db35b582d60df06', 'Person 15');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c11b71ec8dba3b492a8a1a40', '2026-11-28 07:05:03.013+00', 200, NULL, 'req_01a220f8c11c723cbead947f2b425223', 'cpr_01a220f8599177ef8db3674b34e2f6c5', 'Person 16');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c72c77cbbbefa18caacd2b09', '2026-11-28 07:05:04.588+00', 200, NULL, 'req_01a220f8c72e70ffb3216a689cf0987d', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'Person 13');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8c72d74b6ab7ce5d7f991fccc', '2026-11-28 07:05:04.59+00', 200, NULL, 'req_01a220f8c7357326aea888f07710e91e', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'Person 14');
INSERT INTO public.change_outcomes VALUES ('chg_01a220f8d39376988698fba726bcbbce', '2026-11-28 07:05:07.824+00', 200, NULL, 'req_01a220f8d3a473c2a1d71e58360c4cb0', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'Person 03');


--
-- Data for Name: changes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.changes VALUES ('chg_01a220f8645074c0adc6915ad6ceba3a', '2026-11-28 07:04:39.25+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"R&D; Basel","description":"Research and development, Basel"}');
INSERT INTO public.changes VALUES ('chg_01a220f864c676308ecd600d87eebfa6', '2026-11-28 07:04:39.366+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"Design"}');
INSERT INTO public.changes VALUES ('chg_01a220f864e47675b35194f201ba472e', '2026-11-28 07:04:39.396+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":" Design "}');
INSERT INTO public.changes VALUES ('chg_01a220f865027475bf093d0e1c047338', '2026-11-28 07:04:39.426+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"Admins"}');
INSERT INTO public.changes VALUES ('chg_01a220f8651d7369883c5050326d4180', '2026-11-28 07:04:39.454+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"x; Admins"}');
INSERT INTO public.changes VALUES ('chg_01a220f865397069baffe452a8cc0f41', '2026-11-28 07:04:39.481+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"Everyone","is_default":true}');
INSERT INTO public.changes VALUES ('chg_01a220f8655874aaa535ce8fa2140369', '2026-11-28 07:04:39.512+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"Engineers by SSO","sso_group_ids":["engineers"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8657a7127a4d3a03aaebe6075', '2026-11-28 07:04:39.551+00', 'createGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{}', '{"name":"Old team"}');
INSERT INTO public.changes VALUES ('chg_01a220f865a67699aa4865f240e8223b', '2026-11-28 07:04:39.591+00', 'assignGroups', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', 'cpr_01a220f8599177ef8db28f3142629266', '{cgr_01a220f86470767bb3009cef95d5e553,cgr_01a220f864ef735ebf16bd98c5dd3c56,cgr_01a220f8652872848b7bd924958acf61,cgr_01a220f86581759983bb0f1b989de9a2}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553","cgr_01a220f864ef735ebf16bd98c5dd3c56","cgr_01a220f8652872848b7bd924958acf61","cgr_01a220f86581759983bb0f1b989de9a2"]}');
INSERT INTO public.changes VALUES ('chg_01a220f865d373d1b11168dabca93eb1', '2026-11-28 07:04:39.635+00', 'assignGroups', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', '{cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f86581759983bb0f1b989de9a2}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f","cgr_01a220f86581759983bb0f1b989de9a2"]}');
INSERT INTO public.changes VALUES ('chg_01a220f865df742a86b67c9cd1b7ecb9', '2026-11-28 07:04:39.647+00', 'updateGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{cgr_01a220f8650d770d83a5764219088a1e}', '{"description":"Keep this one small"}');
INSERT INTO public.changes VALUES ('chg_01a220f865e87746a36bdcd3e2521efc', '2026-11-28 07:04:39.656+00', 'archiveGroup', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', NULL, '{cgr_01a220f86581759983bb0f1b989de9a2}', '');
INSERT INTO public.changes VALUES ('chg_01a220f8661674f1948c96bde1c83ced', '2026-11-28 07:04:39.702+00', 'unassignGroups', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8662773f2875bd87d5f215d38', '2026-11-28 07:04:39.719+00', 'assignGroups', 'key', '58970d824fd6', 'API key 58970d824fd6', 'api key 58970d824fd6
58970d824fd6', '127.0.0.1', 'acme', 'cpr_01a220f8599177ef8db28f3142629266', '{cgr_unknown}', '{"group_ids":["cgr_unknown"]}');
INSERT INTO public.changes VALUES ('chg_01a220f87eba7461ae63be3bf16eaae8', '2026-11-28 07:04:46.01+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', '{cgr_01a220f8650d770d83a5764219088a1e}', '{"group_ids":["cgr_01a220f8650d770d83a5764219088a1e"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88e4f75239cea93bbe5fd7fef', '2026-11-28 07:04:49.999+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88e5c770194fd8d50ba2d0667', '2026-11-28 07:04:50.019+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88e8672fb97df663530d9098b', '2026-11-28 07:04:50.056+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88ee072dea7e94e453c81c93a', '2026-11-28 07:04:50.145+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2d6c471098734', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88f0374be82294ad9b574280e', '2026-11-28 07:04:50.187+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88f1377428158ee6779c15a53', '2026-11-28 07:04:50.196+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ee7f43500c6d', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f88f6673edae06af6c68c535a6', '2026-11-28 07:04:50.278+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db304e6e749ae6c', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');
INSERT INTO public.changes VALUES ('chg_01a220f89d9576ab84f89850e04ceff1', '2026-11-28 07:04:53.916+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f89d9e729fa7d48b94c127f7cf', '2026-11-28 07:04:53.926+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f89dd070629f9de8366cebae9f', '2026-11-28 07:04:53.969+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f89de170bdbbb7355c1ad764c7', '2026-11-28 07:04:53.986+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8a05c703487b4f361ef014eb3', '2026-11-28 07:04:54.621+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8a05d74b3aa517dbb3cc39b44', '2026-11-28 07:04:54.624+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8a0897650b75edd3bd93ce36f', '2026-11-28 07:04:54.665+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8a08c77edbb4894bc087ce5af', '2026-11-28 07:04:54.669+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8ad1c73109d81d125012a8df6', '2026-11-28 07:04:57.884+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8ad2874e788d58e2cbd4d22ad', '2026-11-28 07:04:57.897+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8ad367720ba79a89673c41bf6', '2026-11-28 07:04:57.913+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8aeb0738d9e8e1e0fb0fb507f', '2026-11-28 07:04:58.289+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8aeb1756289bcd4a1c0943d83', '2026-11-28 07:04:58.292+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8af2070a0a799a42778dd3833', '2026-11-28 07:04:58.4+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', '{cgr_01a220f864c975bc987d09b32fe9b10f}', '{"group_ids":["cgr_01a220f864c975bc987d09b32fe9b10f"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8b8ca773d91a3eb5605cdd562', '2026-11-28 07:05:00.874+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', '{cgr_01a220f8650d770d83a5764219088a1e}', '{"group_ids":["cgr_01a220f8650d770d83a5764219088a1e"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8b8d377259c76c295d30e3bde', '2026-11-28 07:05:00.884+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', '{cgr_01a220f8650d770d83a5764219088a1e}', '{"group_ids":["cgr_01a220f8650d770d83a5764219088a1e"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8b937740a8b516283d76c065d', '2026-11-28 07:05:00.985+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', '{cgr_01a220f8650d770d83a5764219088a1e}', '{"group_ids":["cgr_01a220f8650d770d83a5764219088a1e"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8b93f752c937f96891e0201a6', '2026-11-28 07:05:00.992+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', '{cgr_01a220f8650d770d83a5764219088a1e}', '{"group_ids":["cgr_01a220f8650d770d83a5764219088a1e"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c0fa755eb181abaff115c1df', '2026-11-28 07:05:02.97+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', '{cgr_01a220f8652872848b7bd924958acf61}', '{"group_ids":["cgr_01a220f8652872848b7bd924958acf61"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c0fc7249a0b4f0e8bc446699', '2026-11-28 07:05:02.973+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', '{cgr_01a220f8652872848b7bd924958acf61}', '{"group_ids":["cgr_01a220f8652872848b7bd924958acf61"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c11977639c9d90619fd9f539', '2026-11-28 07:05:03.001+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', '{cgr_01a220f8652872848b7bd924958acf61}', '{"group_ids":["cgr_01a220f8652872848b7bd924958acf61"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c11b71ec8dba3b492a8a1a40', '2026-11-28 07:05:03.004+00', 'assignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3674b34e2f6c5', '{cgr_01a220f8652872848b7bd924958acf61}', '{"group_ids":["cgr_01a220f8652872848b7bd924958acf61"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c72c77cbbbefa18caacd2b09', '2026-11-28 07:05:04.557+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{"group_ids":["cgr_01a220f859c971e5a1a08e3ba6d0e938"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8c72d74b6ab7ce5d7f991fccc', '2026-11-28 07:05:04.558+00', 'unassignGroups', 'local', 'local', 'Local user', 'local user
local', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{"group_ids":["cgr_01a220f859c971e5a1a08e3ba6d0e938"]}');
INSERT INTO public.changes VALUES ('chg_01a220f8d39376988698fba726bcbbce', '2026-11-28 07:05:07.731+00', 'unassignGroups', 'user', 'ada', 'Ada Lovelace (ada@example.com)', 'ada lovelace (ada@example.com)
ada', '127.0.0.1', 'ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', '{cgr_01a220f86470767bb3009cef95d5e553}', '{"group_ids":["cgr_01a220f86470767bb3009cef95d5e553"]}');


--
-- Data for Name: groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f859c8720db616d95da6d18ade', 'active', 'Engineering', NULL, false, '{}', 'engineering

cgr_01a220f859c8720db616d95da6d18ade', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f859c8720db616df92735647c4', 'active', 'Sales', NULL, false, '{}', 'sales

cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', 'active', 'Support', NULL, false, '{}', 'support

cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f86470767bb3009cef95d5e553', 'active', 'R&D; Basel', 'Research and development, Basel', false, '{}', 'r&d; basel
research and development, basel
cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:39.28+00', '2026-11-28 07:04:39.28+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f864c975bc987d09b32fe9b10f', 'active', 'Design', NULL, false, '{}', 'design

cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:39.369+00', '2026-11-28 07:04:39.369+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f864ef735ebf16bd98c5dd3c56', 'active', ' Design ', NULL, false, '{}', ' design 

cgr_01a220f864ef735ebf16bd98c5dd3c56', '2026-11-28 07:04:39.408+00', '2026-11-28 07:04:39.408+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f8650d770d83a5764219088a1e', 'active', 'Admins', 'Keep this one small', false, '{}', 'admins
keep this one small
cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:04:39.437+00', '2026-11-28 07:04:39.649+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f8652872848b7bd924958acf61', 'active', 'x; Admins', NULL, false, '{}', 'x; admins

cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:04:39.464+00', '2026-11-28 07:04:39.464+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f86544735d85348f3e971ad78a', 'active', 'Everyone', NULL, true, '{}', 'everyone

cgr_01a220f86544735d85348f3e971ad78a', '2026-11-28 07:04:39.492+00', '2026-11-28 07:04:39.492+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f8655a7660a6068ef6eb31be1c', 'active', 'Engineers by SSO', NULL, false, '{engineers}', 'engineers by sso

cgr_01a220f8655a7660a6068ef6eb31be1c
engineers', '2026-11-28 07:04:39.514+00', '2026-11-28 07:04:39.514+00');
INSERT INTO public.groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cgr_01a220f86581759983bb0f1b989de9a2', 'archived', 'Old team', NULL, false, '{}', 'old team

cgr_01a220f86581759983bb0f1b989de9a2', '2026-11-28 07:04:39.553+00', '2026-11-28 07:04:39.663+00');


--
-- Data for Name: memberships; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', 'cgr_01a220f859c8720db616d95da6d18ade', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', 'cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:04:46.042+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:39.596+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'cgr_01a220f864ef735ebf16bd98c5dd3c56', '2026-11-28 07:04:39.596+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:04:39.596+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'cgr_01a220f86581759983bb0f1b989de9a2', '2026-11-28 07:04:39.596+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db298316c747124', 'cgr_01a220f859c8720db616d95da6d18ade', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2a661ec4ffc49', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.013+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.039+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'cgr_01a220f86581759983bb0f1b989de9a2', '2026-11-28 07:04:39.637+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2d6c471098734', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2d6c471098734', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.166+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.189+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ee7f43500c6d', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ee7f43500c6d', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.207+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2fbddf1e6e4d1', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2fbddf1e6e4d1', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db304e6e749ae6c', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db304e6e749ae6c', 'cgr_01a220f86470767bb3009cef95d5e553', '2026-11-28 07:04:50.285+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:57.891+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:05:00.877+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:57.9+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', 'cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:05:00.887+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:57.923+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:05:00.993+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:58.296+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', 'cgr_01a220f8650d770d83a5764219088a1e', '2026-11-28 07:05:00.998+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:58.311+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:05:02.974+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'cgr_01a220f864c975bc987d09b32fe9b10f', '2026-11-28 07:04:58.402+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:05:02.978+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', 'cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:05:03.004+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3674b34e2f6c5', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3674b34e2f6c5', 'cgr_01a220f8652872848b7bd924958acf61', '2026-11-28 07:05:03.01+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db371fcb8f5fb8c', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db371fcb8f5fb8c', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db37fed1e3e9c46', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db38a4c0ae7ca69', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db38a4c0ae7ca69', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db39432271fdcaf', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'invited');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3a377c0307b0b', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3a377c0307b0b', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3afb6f347946a', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3baeeade5e88b', 'cgr_01a220f859c8720db616df92735647c4', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3baeeade5e88b', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');
INSERT INTO public.memberships VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3c4f17c993a17', 'cgr_01a220f859c971e5a1a08e3ba6d0e938', '2026-11-28 07:04:36.491+00', 'active');


--
-- Data for Name: portals; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.portals VALUES ('ptl_01a220f85ddb7497a9dfa02c787eb1ca', 'second', 'active', 'Second', NULL, '2026-11-28 07:04:37.592+00', '2026-11-28 07:04:37.592+00', '6894c095-2009-45e1-94ae-a24631239740');
INSERT INTO public.portals VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'acme', 'active', 'Acme', NULL, '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', 'c8bb7c89-f4ca-41f2-93d7-a8ef67529ca8');


--
-- Data for Name: profile_search; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.profile_search VALUES ('ptl_01a220f85ddb7497a9dfa02c787eb1ca', 'cpr_01a220f85ded7293ad049f8540a5aad2', 'active', 1, 'sam second
sam@second.example
con_01a220f85ded7293ad04a3d0e68d218a');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', 'active', 2, 'ada lovelace
ada@acme.example
con_01a220f8599177ef8db285a4e2d836e6');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'active', 2, 'zoe "zo" o''brien, phd
zoe@acme.example
con_01a220f8599177ef8db291cc6da5d339');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db298316c747124', 'active', 2, '=1+1
sum@acme.example
con_01a220f8599177ef8db29f958e5e56e0');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'active', 2, 'person 01
person01@acme.example
con_01a220f8599177ef8db2b7b4287e4603');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'active', 2, 'person 02
person02@acme.example
con_01a220f8599177ef8db2c2b1ef841b9b');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'active', 2, 'person 03
person03@acme.example
con_01a220f8599177ef8db2cc5202dfbe4a');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2d6c471098734', 'active', 2, 'person 04
person04@acme.example
con_01a220f8599177ef8db2d8718cb4aab3');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ee7f43500c6d', 'active', 2, 'person 06
person06@acme.example
con_01a220f8599177ef8db2f0ef42d59c21');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2fbddf1e6e4d1', 'active', 2, 'person 07
person07@acme.example
con_01a220f8599177ef8db2fcbdc44f2a61');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db304e6e749ae6c', 'active', 2, 'person 08
person08@acme.example
con_01a220f8599177ef8db309f0da836e71');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'active', 2, 'person 09
person09@acme.example
con_01a220f8599177ef8db31458d7eedecb');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'active', 2, 'person 11
person11@acme.example
con_01a220f8599177ef8db32fdd0a2cfef3');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', 'active', 2, 'person 12
person12@acme.example
con_01a220f8599177ef8db338d526d97eae');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'active', 2, 'person 13
person13@acme.example
con_01a220f8599177ef8db34546a74b0462');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'active', 2, 'person 14
person14@acme.example
con_01a220f8599177ef8db353429b3c5aa9');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3674b34e2f6c5', 'active', 2, 'person 16
person16@acme.example
con_01a220f8599177ef8db368a68f0a33cc');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db371fcb8f5fb8c', 'active', 2, 'person 17
person17@acme.example
con_01a220f8599177ef8db376507a1d014a');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db37fed1e3e9c46', 'active', 2, 'person 18
person18@acme.example
con_01a220f8599177ef8db3805c606b90db');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db38a4c0ae7ca69', 'active', 2, 'person 19
person19@acme.example
con_01a220f8599177ef8db38e84dd8e95e2');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3a377c0307b0b', 'active', 2, 'person 21
person21@acme.example
con_01a220f8599177ef8db3a5aaad7d0e0b');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3afb6f347946a', 'active', 2, 'person 22
person22@acme.example
con_01a220f8599177ef8db3b25435a2d20a');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3baeeade5e88b', 'active', 2, 'person 23
person23@acme.example
con_01a220f8599177ef8db3bd0b83a6cdae');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3c4f17c993a17', 'active', 2, 'person 24
person24@acme.example
con_01a220f8599177ef8db3c977cf7e17d3');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2a661ec4ffc49', 'invited', 2, 'محمد الفارسي
mohammed@acme.example
con_01a220f8599177ef8db2a8aa3fc22295');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', 'invited', 2, 'person 05
person05@acme.example
con_01a220f8599177ef8db2e5b02063cb96');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', 'invited', 2, 'person 10
person10@acme.example
con_01a220f8599177ef8db3210f6576e14e');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', 'invited', 2, 'person 15
person15@acme.example
con_01a220f8599177ef8db35ccb578186c7');
INSERT INTO public.profile_search VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db39432271fdcaf', 'invited', 2, 'person 20
person20@acme.example
con_01a220f8599177ef8db398773bbe444b');


--
-- Data for Name: profile_sso_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.profile_sso_groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', 'engineers', 'active');
INSERT INTO public.profile_sso_groups VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'engineers', 'active');


--
-- Data for Name: profiles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ca3ee7921f32', 'active', 'Person 03', 'person03@acme.example', 'person03@acme.example', 'con_01a220f8599177ef8db2cc5202dfbe4a', NULL, 'cgr_01a220f8599177ef8db2d17a346d5ac6', 'person 03
person03@acme.example
con_01a220f8599177ef8db2cc5202dfbe4a', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31387e7778b94', 'active', 'Person 09', 'person09@acme.example', 'person09@acme.example', 'con_01a220f8599177ef8db31458d7eedecb', NULL, 'cgr_01a220f8599177ef8db31be088403a1c', 'person 09
person09@acme.example
con_01a220f8599177ef8db31458d7eedecb', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8650d770d83a5764219088a1e}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db35b582d60df06', 'invited', 'Person 15', 'person15@acme.example', 'person15@acme.example', 'con_01a220f8599177ef8db35ccb578186c7', NULL, 'cgr_01a220f8599177ef8db363ac081e05db', 'person 15
person15@acme.example
con_01a220f8599177ef8db35ccb578186c7', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f8652872848b7bd924958acf61}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f85ddb7497a9dfa02c787eb1ca', 'cpr_01a220f85ded7293ad049f8540a5aad2', 'active', 'Sam Second', 'sam@second.example', 'sam@second.example', 'con_01a220f85ded7293ad04a3d0e68d218a', NULL, 'cgr_01a220f85ded7293ad04a5f65dbcb200', 'sam second
sam@second.example
con_01a220f85ded7293ad04a3d0e68d218a', '2026-11-28 07:04:37.592+00', '2026-11-28 07:04:37.592+00', '{}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2b3e2fb0e0947', 'active', 'Person 01', 'person01@acme.example', 'person01@acme.example', 'con_01a220f8599177ef8db2b7b4287e4603', NULL, 'cgr_01a220f8599177ef8db2ba8d1f250562', 'person 01
person01@acme.example
con_01a220f8599177ef8db2b7b4287e4603', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553}', '{engineers}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2827fef8b716d', 'active', 'Ada Lovelace', 'ada@acme.example', 'ada@acme.example', 'con_01a220f8599177ef8db285a4e2d836e6', '/demo/avatar-01.svg', 'cgr_01a220f8599177ef8db2890bfb70201b', 'ada lovelace
ada@acme.example
con_01a220f8599177ef8db285a4e2d836e6', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616d95da6d18ade,cgr_01a220f8650d770d83a5764219088a1e}', '{engineers}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db28f3142629266', 'active', 'Zoë "Zo" O''Brien, PhD', 'zoe@acme.example', 'zoe@acme.example', 'con_01a220f8599177ef8db291cc6da5d339', NULL, 'cgr_01a220f8599177ef8db297767edbf418', 'zoe "zo" o''brien, phd
zoe@acme.example
con_01a220f8599177ef8db291cc6da5d339', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f86470767bb3009cef95d5e553,cgr_01a220f864ef735ebf16bd98c5dd3c56,cgr_01a220f8652872848b7bd924958acf61,cgr_01a220f86581759983bb0f1b989de9a2}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db298316c747124', 'active', '=1+1', 'sum@acme.example', 'sum@acme.example', 'con_01a220f8599177ef8db29f958e5e56e0', NULL, 'cgr_01a220f8599177ef8db2a18f2ce5dcef', '=1+1
sum@acme.example
con_01a220f8599177ef8db29f958e5e56e0', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616d95da6d18ade}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2a661ec4ffc49', 'invited', 'محمد الفارسي', 'mohammed@acme.example', 'mohammed@acme.example', 'con_01a220f8599177ef8db2a8aa3fc22295', NULL, 'cgr_01a220f8599177ef8db2aee66abe4334', 'محمد الفارسي
mohammed@acme.example
con_01a220f8599177ef8db2a8aa3fc22295', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2bd1107e8f7a9', 'active', 'Person 02', 'person02@acme.example', 'person02@acme.example', 'con_01a220f8599177ef8db2c2b1ef841b9b', NULL, 'cgr_01a220f8599177ef8db2c675d1a4d82c', 'person 02
person02@acme.example
con_01a220f8599177ef8db2c2b1ef841b9b', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553,cgr_01a220f86581759983bb0f1b989de9a2}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2d6c471098734', 'active', 'Person 04', 'person04@acme.example', 'person04@acme.example', 'con_01a220f8599177ef8db2d8718cb4aab3', NULL, 'cgr_01a220f8599177ef8db2df4de2003816', 'person 04
person04@acme.example
con_01a220f8599177ef8db2d8718cb4aab3', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2e248e051a532', 'invited', 'Person 05', 'person05@acme.example', 'person05@acme.example', 'con_01a220f8599177ef8db2e5b02063cb96', NULL, 'cgr_01a220f8599177ef8db2e91c51430534', 'person 05
person05@acme.example
con_01a220f8599177ef8db2e5b02063cb96', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2ee7f43500c6d', 'active', 'Person 06', 'person06@acme.example', 'person06@acme.example', 'con_01a220f8599177ef8db2f0ef42d59c21', NULL, 'cgr_01a220f8599177ef8db2f783326e0951', 'person 06
person06@acme.example
con_01a220f8599177ef8db2f0ef42d59c21', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db2fbddf1e6e4d1', 'active', 'Person 07', 'person07@acme.example', 'person07@acme.example', 'con_01a220f8599177ef8db2fcbdc44f2a61', NULL, 'cgr_01a220f8599177ef8db30329839f77f1', 'person 07
person07@acme.example
con_01a220f8599177ef8db2fcbdc44f2a61', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db304e6e749ae6c', 'active', 'Person 08', 'person08@acme.example', 'person08@acme.example', 'con_01a220f8599177ef8db309f0da836e71', NULL, 'cgr_01a220f8599177ef8db30f563e872817', 'person 08
person08@acme.example
con_01a220f8599177ef8db309f0da836e71', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f86470767bb3009cef95d5e553}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db31c800fc6379e', 'invited', 'Person 10', 'person10@acme.example', 'person10@acme.example', 'con_01a220f8599177ef8db3210f6576e14e', NULL, 'cgr_01a220f8599177ef8db32690b0dd0467', 'person 10
person10@acme.example
con_01a220f8599177ef8db3210f6576e14e', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8650d770d83a5764219088a1e}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db32b111a5e8cb7', 'active', 'Person 11', 'person11@acme.example', 'person11@acme.example', 'con_01a220f8599177ef8db32fdd0a2cfef3', NULL, 'cgr_01a220f8599177ef8db33354a0f67545', 'person 11
person11@acme.example
con_01a220f8599177ef8db32fdd0a2cfef3', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8650d770d83a5764219088a1e}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db337157b12930c', 'active', 'Person 12', 'person12@acme.example', 'person12@acme.example', 'con_01a220f8599177ef8db338d526d97eae', NULL, 'cgr_01a220f8599177ef8db33e8ab6cba038', 'person 12
person12@acme.example
con_01a220f8599177ef8db338d526d97eae', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8650d770d83a5764219088a1e}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db342f0fd66fd72', 'active', 'Person 13', 'person13@acme.example', 'person13@acme.example', 'con_01a220f8599177ef8db34546a74b0462', NULL, 'cgr_01a220f8599177ef8db34a841cf62274', 'person 13
person13@acme.example
con_01a220f8599177ef8db34546a74b0462', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8652872848b7bd924958acf61}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db34ed50a16a02b', 'active', 'Person 14', 'person14@acme.example', 'person14@acme.example', 'con_01a220f8599177ef8db353429b3c5aa9', NULL, 'cgr_01a220f8599177ef8db356c824cb3c9f', 'person 14
person14@acme.example
con_01a220f8599177ef8db353429b3c5aa9', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f864c975bc987d09b32fe9b10f,cgr_01a220f8652872848b7bd924958acf61}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3674b34e2f6c5', 'active', 'Person 16', 'person16@acme.example', 'person16@acme.example', 'con_01a220f8599177ef8db368a68f0a33cc', NULL, 'cgr_01a220f8599177ef8db36e27cdaaea5e', 'person 16
person16@acme.example
con_01a220f8599177ef8db368a68f0a33cc', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938,cgr_01a220f8652872848b7bd924958acf61}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db371fcb8f5fb8c', 'active', 'Person 17', 'person17@acme.example', 'person17@acme.example', 'con_01a220f8599177ef8db376507a1d014a', NULL, 'cgr_01a220f8599177ef8db378d6fd191610', 'person 17
person17@acme.example
con_01a220f8599177ef8db376507a1d014a', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db37fed1e3e9c46', 'active', 'Person 18', 'person18@acme.example', 'person18@acme.example', 'con_01a220f8599177ef8db3805c606b90db', NULL, 'cgr_01a220f8599177ef8db385f60d159705', 'person 18
person18@acme.example
con_01a220f8599177ef8db3805c606b90db', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db38a4c0ae7ca69', 'active', 'Person 19', 'person19@acme.example', 'person19@acme.example', 'con_01a220f8599177ef8db38e84dd8e95e2', NULL, 'cgr_01a220f8599177ef8db3918eea4f187c', 'person 19
person19@acme.example
con_01a220f8599177ef8db38e84dd8e95e2', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db39432271fdcaf', 'invited', 'Person 20', 'person20@acme.example', 'person20@acme.example', 'con_01a220f8599177ef8db398773bbe444b', NULL, 'cgr_01a220f8599177ef8db39c64e18a0e7b', 'person 20
person20@acme.example
con_01a220f8599177ef8db398773bbe444b', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3a377c0307b0b', 'active', 'Person 21', 'person21@acme.example', 'person21@acme.example', 'con_01a220f8599177ef8db3a5aaad7d0e0b', NULL, 'cgr_01a220f8599177ef8db3a9b25dc2ffc0', 'person 21
person21@acme.example
con_01a220f8599177ef8db3a5aaad7d0e0b', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3afb6f347946a', 'active', 'Person 22', 'person22@acme.example', 'person22@acme.example', 'con_01a220f8599177ef8db3b25435a2d20a', NULL, 'cgr_01a220f8599177ef8db3b74b09f2d85a', 'person 22
person22@acme.example
con_01a220f8599177ef8db3b25435a2d20a', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3baeeade5e88b', 'active', 'Person 23', 'person23@acme.example', 'person23@acme.example', 'con_01a220f8599177ef8db3bd0b83a6cdae', NULL, 'cgr_01a220f8599177ef8db3c03bbdd5a4ad', 'person 23
person23@acme.example
con_01a220f8599177ef8db3bd0b83a6cdae', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c8720db616df92735647c4,cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);
INSERT INTO public.profiles VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', 'cpr_01a220f8599177ef8db3c4f17c993a17', 'active', 'Person 24', 'person24@acme.example', 'person24@acme.example', 'con_01a220f8599177ef8db3c977cf7e17d3', NULL, 'cgr_01a220f8599177ef8db3ce2b82519be3', 'person 24
person24@acme.example
con_01a220f8599177ef8db3c977cf7e17d3', '2026-11-28 07:04:36.491+00', '2026-11-28 07:04:36.491+00', '{cgr_01a220f859c971e5a1a08e3ba6d0e938}', '{}', DEFAULT);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_migrations VALUES (1, '2026-11-28 07:05:32.083512+00');
INSERT INTO public.schema_migrations VALUES (2, '2026-11-28 07:05:32.083512+00');
INSERT INTO public.schema_migrations VALUES (3, '2026-11-28 07:05:32.083512+00');
INSERT INTO public.schema_migrations VALUES (4, '2026-11-28 07:05:32.083512+00');


--
-- Data for Name: search_buckets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_buckets OVERRIDING SYSTEM VALUE VALUES ('ptl_01a220f85ddb7497a9dfa02c787eb1ca', '', 1);
INSERT INTO public.search_buckets OVERRIDING SYSTEM VALUE VALUES ('ptl_01a220f8598d74cea690dbd7c28a97e4', '', 2);


--
-- Name: search_buckets_bucket_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.search_buckets_bucket_seq', 2, true);


--
-- Name: change_outcomes change_outcomes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_outcomes
    ADD CONSTRAINT change_outcomes_pkey PRIMARY KEY (change_id);


--
-- Name: changes changes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (id);


--
-- Name: groups groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_pkey PRIMARY KEY (portal_id, id);


--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (portal_id, profile_id, group_id);


--
-- Name: portals portals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.portals
    ADD CONSTRAINT portals_pkey PRIMARY KEY (id);


--
-- Name: portals portals_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.portals
    ADD CONSTRAINT portals_slug_key UNIQUE (slug);


--
-- Name: profile_search profile_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profile_search
    ADD CONSTRAINT profile_search_pkey PRIMARY KEY (portal_id, profile_id);


--
-- Name: profile_sso_groups profile_sso_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profile_sso_groups
    ADD CONSTRAINT profile_sso_groups_pkey PRIMARY KEY (portal_id, profile_id, sso_group_id);


--
-- Name: profiles profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (portal_id, id);


--
-- Name: profiles profiles_portal_id_email_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_portal_id_email_key_key UNIQUE (portal_id, email_key);


--
-- Name: profiles profiles_portal_id_personal_group_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_portal_id_personal_group_id_key UNIQUE (portal_id, personal_group_id);


--
-- Name: profiles profiles_portal_id_status_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_portal_id_status_id_key UNIQUE (portal_id, status, id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: search_buckets search_buckets_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_buckets
    ADD CONSTRAINT search_buckets_pkey PRIMARY KEY (portal_id, after_id);


--
-- Name: changes_by_portal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX changes_by_portal ON public.changes USING btree (portal_id, id);


--
-- Name: changes_by_profile; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX changes_by_profile ON public.changes USING btree (consumer_profile_id, id) WHERE (consumer_profile_id IS NOT NULL);


--
-- Name: memberships_by_group; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX memberships_by_group ON public.memberships USING btree (portal_id, group_id, status, profile_id);


--
-- Name: profile_search_by_letters; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX profile_search_by_letters ON public.profile_search USING gin (public.search_lexemes(bucket, search_text));


--
-- Name: profile_sso_groups_by_group; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX profile_sso_groups_by_group ON public.profile_sso_groups USING btree (portal_id, sso_group_id, status, profile_id);


--
-- Name: profiles add_to_search; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER add_to_search AFTER INSERT ON public.profiles REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.add_profiles_to_search();


--
-- Name: profiles change_in_search; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER change_in_search AFTER UPDATE OF search_text ON public.profiles FOR EACH ROW WHEN ((old.search_text <> new.search_text)) EXECUTE FUNCTION public.change_in_search();


--
-- Name: memberships copy_on_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_on_delete AFTER DELETE ON public.memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_manual_group_ids();


--
-- Name: profile_sso_groups copy_on_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_on_delete AFTER DELETE ON public.profile_sso_groups REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_sso_group_ids();


--
-- Name: memberships copy_on_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_on_insert AFTER INSERT ON public.memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_manual_group_ids();


--
-- Name: profile_sso_groups copy_on_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_on_insert AFTER INSERT ON public.profile_sso_groups REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_sso_group_ids();


--
-- Name: memberships copy_status; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_status BEFORE INSERT ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.copy_status();


--
-- Name: profile_sso_groups copy_status; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER copy_status BEFORE INSERT ON public.profile_sso_groups FOR EACH ROW EXECUTE FUNCTION public.copy_status();


--
-- Name: profile_search finish_index; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER finish_index AFTER INSERT OR UPDATE ON public.profile_search FOR EACH STATEMENT EXECUTE FUNCTION public.finish_search_index();


--
-- Name: change_outcomes only_added_to; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER only_added_to BEFORE DELETE OR UPDATE OR TRUNCATE ON public.change_outcomes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_change_the_record();


--
-- Name: changes only_added_to; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER only_added_to BEFORE DELETE OR UPDATE OR TRUNCATE ON public.changes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_change_the_record();


--
-- Name: portals renew_version; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER renew_version BEFORE UPDATE ON public.portals FOR EACH ROW EXECUTE FUNCTION public.renew_version();


--
-- Name: groups renew_version_on_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER renew_version_on_delete AFTER DELETE ON public.groups REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.renew_version_of_portal();


--
-- Name: groups renew_version_on_insert; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER renew_version_on_insert AFTER INSERT ON public.groups REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.renew_version_of_portal();


--
-- Name: groups renew_version_on_update; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER renew_version_on_update AFTER UPDATE ON public.groups REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.renew_version_of_portal();


--
-- Name: change_outcomes change_outcomes_change_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_outcomes
    ADD CONSTRAINT change_outcomes_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.changes(id);


--
-- Name: groups groups_portal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES public.portals(id) ON DELETE CASCADE;


--
-- Name: memberships memberships_portal_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_portal_id_group_id_fkey FOREIGN KEY (portal_id, group_id) REFERENCES public.groups(portal_id, id) ON DELETE CASCADE;


--
-- Name: memberships memberships_portal_id_profile_id_status_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_portal_id_profile_id_status_fkey FOREIGN KEY (portal_id, profile_id, status) REFERENCES public.profiles(portal_id, id, status) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: profile_search profile_search_portal_id_profile_id_status_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profile_search
    ADD CONSTRAINT profile_search_portal_id_profile_id_status_fkey FOREIGN KEY (portal_id, profile_id, status) REFERENCES public.profiles(portal_id, id, status) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: profile_sso_groups profile_sso_groups_portal_id_profile_id_status_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profile_sso_groups
    ADD CONSTRAINT profile_sso_groups_portal_id_profile_id_status_fkey FOREIGN KEY (portal_id, profile_id, status) REFERENCES public.profiles(portal_id, id, status) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: profiles profiles_portal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES public.portals(id) ON DELETE CASCADE;


--
-- Name: search_buckets search_buckets_portal_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_buckets
    ADD CONSTRAINT search_buckets_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES public.portals(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict LHDIXnv7kxnHsIHff5iDEvf4NPEhkvDix0L9Y0JcLRAVS7mNkMsmT4D0f6DBTEs

