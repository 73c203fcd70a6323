import { defineMessages } from '#app/messages/define-messages.ts';

export const themeMessages = defineMessages({
  label: (theme: string) => `Theme: ${theme}`,
  system: 'System',
  light: 'Light',
  dark: 'Dark',
});
