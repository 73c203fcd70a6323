import { canInstallDebianPackages, installDebianPackages } from '#e2e/support/install-debian-packages.ts';
import { findProgram } from '#server/test-support/find-program.ts';

/**
 * Finds a server program of Debian. If it is missing and CI is set, installs it as root; otherwise warns how to install
 * it.
 * @param debianPackage the package that contains it
 * @returns its path, or undefined, in which case the tests that need it are skipped
 */
export function debianProgram(name: string, debianPackage = name): string | undefined {
  const found = findProgram(name);
  if (found) return found;
  if (process.env['CI'] && canInstallDebianPackages()) installDebianPackages([debianPackage]);
  const installed = findProgram(name);
  if (!installed) {
    console.warn(`SKIPPED: no ${name} here; apt-get install --no-install-recommends ${debianPackage}`);
  }
  return installed;
}
