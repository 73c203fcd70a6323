import { checkPostgres } from '#server/cli/doctor/check-postgres.ts';
import { check, type Finding } from '#server/cli/doctor/finding.ts';
import { databaseAddress } from '#server/db/connection-error.ts';
import { hostUrls } from '#server/db/hosts/host-urls.ts';

const subject = 'database';

/**
 * Tries each host of a PostgreSQL database.
 * @returns a finding for each, and another one if not exactly one of several takes writes
 */
export async function checkHosts(databaseUrl: string): Promise<Finding[]> {
  const urls = hostUrls(databaseUrl);
  const primaries: string[] = [];
  const tryHost = async (url: string) => {
    const { text, isStandby } = await checkPostgres(url);
    if (!isStandby) primaries.push(databaseAddress(url));
    if (urls.length === 1) return `${text}.`;
    return `${text}; it ${isStandby ? 'is a standby' : 'takes writes'}.`;
  };
  const findings = await Promise.all(urls.map((url) => check(subject, () => tryHost(url))));
  if (urls.length === 1) return findings;
  if (primaries.length === 0) {
    return [...findings, { result: 'failed', subject, text: 'no host is fine and takes writes.' }];
  }
  // The server works without the others, until it needs them.
  const tolerated = findings.map(({ result, text }): Finding => {
    return { result: result === 'failed' ? 'warning' : result, subject, text };
  });
  if (primaries.length === 1) return tolerated;
  const text = `${primaries.join(', ')} take writes, and the one that was promoted last is used: stop the others.`;
  return [...tolerated, { result: 'warning', subject, text }];
}
