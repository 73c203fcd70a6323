import type { AddMode } from '#app/api/people-writes.ts';
import type { ImportOptions } from '#app/features/import-people/import-plan.ts';

/** What is chosen for all people of an import. */
export interface ChosenOptions extends ImportOptions {
  mode: AddMode;
  /** Of the invites. */
  message: string;
}

export const defaultOptions: ChosenOptions = { mode: 'invite', message: '', repeatsInvited: false };
