/** The version of the API that this project speaks, for the header `Metorial-Version`. */
export const metorialVersion = '2026-01-01-magnetar';
