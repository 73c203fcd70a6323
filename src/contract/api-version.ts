/** The API version that this project uses, for the header `Metorial-Version`. */
export const metorialVersion = '2026-01-01-magnetar';
