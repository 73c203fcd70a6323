/**
 * Attributes of a field that neither browsers nor password managers fill. `autocomplete` alone is not enough: managers
 * look at labels, and ours say "email". The others are those of 1Password, LastPass, Bitwarden and Dashlane, as each
 * documents them.
 */
export const noAutofill = {
  autoComplete: 'off',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const;
