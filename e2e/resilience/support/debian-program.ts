import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { findProgram } from '#server/test-support/find-program.ts';

/** Debian asks this script before a package starts its service; images for containers come with one that says no. */
const policy = '/usr/sbin/policy-rc.d';
const neverStart = '#!/bin/sh\nexit 101\n';

/**
 * Finds a server that Debian has, or installs it where CI is set, as root. Otherwise one line says how to get it.
 * @param debianPackage that brings it
 * @returns its path, or undefined: then the tests that need it are skipped
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

/** Whether it worked is for the next look to tell. */
function install(debianPackage: string): void {
  const isPolicyOurs = writePolicy();
  try {
    const args = ['install', '-y', '--no-install-recommends', debianPackage];
    if (!aptGet(args)) void (aptGet(['update']) && aptGet(args));
  } finally {
    if (isPolicyOurs) rmSync(policy);
  }
}

/** @returns false where there was one, which stays */
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
