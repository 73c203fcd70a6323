import type { CallOptions } from '#client/create-client.ts';
import { jobHeader } from '#contract/job-header.ts';

/** Tells the audit log of which job a request is a part, if it is. */
export function jobHeaders(job_id: string | undefined): CallOptions {
  return job_id === undefined ? {} : { headers: { [jobHeader]: job_id } };
}
