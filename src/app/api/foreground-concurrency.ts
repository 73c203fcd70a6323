/** Requests in flight at a time for a task that the user waits for. Leaves room for those of the rest of the page. */
export const foregroundConcurrency = 4;
