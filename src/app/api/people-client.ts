import { clientOptions } from '#app/api/api-client.ts';
import { createClient } from '#client/create-client.ts';
import { inviteEndpoints } from '#contract/invite-endpoints.ts';
import { profileWriteEndpoints } from '#contract/profile-write-endpoints.ts';

/** Invites people, adds and deletes them. Not needed for the first screen. */
export const peopleClient = createClient({ ...inviteEndpoints, ...profileWriteEndpoints }, clientOptions);
