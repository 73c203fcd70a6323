import type { Driver } from '#e2e/browsers/firefox/driver.ts';

/**
 * Leaves out the permissions for the clipboard, which Firefox does not have: a page writes upon a click, and reads what
 * a page of its own origin wrote.
 */
export function patchPermissions({ browserContext }: Driver): void {
  const setPermission = browserContext._setPermission;
  browserContext._setPermission = async function (origin, permission, state) {
    if (!permission.startsWith('clipboard-')) await setPermission.call(this, origin, permission, state);
  };
}
