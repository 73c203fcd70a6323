-- Who is signed in. A row is found by the SHA-256 of its cookie; what the provider gave is encrypted. The lease says which check of
-- the session asks the provider, and until when, so that no refresh token is presented twice. What changes often is in no index,
-- so that PostgreSQL can update a row in place.
create table sessions (
  cookie_hash bytea primary key,
  sub text collate "C" not null,
  sid text collate "C",
  encrypted text not null,
  signed_in_at timestamptz(3) not null,
  checked_at timestamptz(3) not null,
  used_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  retry_at timestamptz(3),
  lease_holder uuid,
  lease_until timestamptz(3)
) with (fillfactor = 70);
