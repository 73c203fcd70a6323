export const profileStatuses = ['active', 'invited'] as const;

export type ProfileStatus = (typeof profileStatuses)[number];
