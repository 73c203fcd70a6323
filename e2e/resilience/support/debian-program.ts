import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { findProgram } from '#server/test-support/find-program.ts';

/** Debian runs this script before a package starts its service. Container images ship one that forbids it. */
const policy = '/usr/sbin/policy-rc.d';
const neverStart = '#!/bin/sh\nexit 101\n';

/**
 * Finds a server program of Debian. If it is missing and CI is set, installs it as root; otherwise warns how to install
 * it.
 * @param debianPackage the package that contains it
 * @returns its path, or undefined, in which case the tests that need it are skipped
 */
export function debianProgram(name: string, debianPackage = name): string | undefined {
  const found = findProgram(name);
  if (found) return found;
  if (process.env['CI'] && process.getuid?.() === 0 && findProgram('apt-get')) install(debianPackage);
  const installed = findProgram(name);
  if (!installed) {
    console.warn(`SKIPPED: no ${name} here; apt-get install --no-install-recommends ${debianPackage}`);
  }
  return installed;
}

/** Ignores failures: the caller looks for the program again. */
function install(debianPackage: string): void {
  const isPolicyOurs = writePolicy();
  try {
    const args = ['install', '-y', '--no-install-recommends', debianPackage];
    if (!aptGet(args)) void (aptGet(['update']) && aptGet(args));
  } finally {
    if (isPolicyOurs) rmSync(policy);
  }
}

/** @returns false if the file existed, which is then kept */
function writePolicy(): boolean {
  try {
    writeFileSync(policy, neverStart, { mode: 0o755, flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function aptGet(args: string[]): boolean {
  const { status } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=60', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: 300_000,
  });
  return status === 0;
}
