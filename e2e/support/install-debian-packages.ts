import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { findProgram } from '#server/test-support/find-program.ts';

/** Debian runs this script before a package starts its service. Container images ship one that forbids it. */
const policy = '/usr/sbin/policy-rc.d';
const neverStart = '#!/bin/sh\nexit 101\n';

/** Whether packages can be installed without asking anyone: as root, on Debian and what is made of it. */
export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/**
 * Installs the newest packages, and starts none of their services. The index is read again first, since an image's own
 * one is old. Ignores failures: the caller looks for the programs again.
 */
export function installDebianPackages(packages: readonly string[]): void {
  const isPolicyOurs = writePolicy();
  try {
    aptGet(['update']);
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
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

function aptGet(args: string[]): void {
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=60', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: 300_000,
  });
}
