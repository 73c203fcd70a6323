/**
 * The header that says of which job a change is a part: a UUID. It is for the audit log of this project's own server,
 * and is never sent on to the service.
 */
export const jobHeader = 'portal-profiles-job';
