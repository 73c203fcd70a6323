/** @param ids of profiles that need no retry */
type Listener = (portal_id: string, ids: readonly string[]) => void;

const listeners = new Set<Listener>();

/**
 * Calls the listener with the profiles that a job in this tab has processed, unless it is an undo. A file of its own,
 * since the jobs load lazily.
 * @returns a function that unsubscribes
 */
export function onProfilesProcessed(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function notifyProfilesProcessed(portal_id: string, ids: readonly string[]): void {
  for (const listener of listeners) listener(portal_id, ids);
}
