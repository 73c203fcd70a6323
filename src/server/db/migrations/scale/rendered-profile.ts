/** What renders a profile's JSON up to its other groups, in ASCII. */
export const renderedProfile = `
create function ascii_json(value text) returns text language plpgsql immutable parallel safe as $$
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
      when code < 65536 then '\\u' || lpad(to_hex(code), 4, '0')
      else '\\u' || to_hex(55296 + ((code - 65536) >> 10)) || '\\u' || to_hex(56320 + ((code - 65536) & 1023))
    end;
  end loop;
  return ascii_json;
end $$;

create function render_profile(
  id text, name text, email text, consumer_id text, image_url text, status text, personal_group_id text,
  created_at timestamptz, updated_at timestamptz
) returns text language plpgsql immutable parallel safe set search_path from current as $$
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
`;
