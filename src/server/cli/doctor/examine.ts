import { checkDirectory, checkDisk } from '#server/cli/doctor/check-directory.ts';
import { checkHosts } from '#server/cli/doctor/check-hosts.ts';
import { checkService } from '#server/cli/doctor/check-service.ts';
import { checkProvider, checkProxies } from '#server/cli/doctor/check-sign-in.ts';
import { check, type Finding } from '#server/cli/doctor/finding.ts';
import { type Config, readConfig } from '#server/config/config.ts';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';

const afterConfiguration = ['database', 'identity provider', 'service', 'disk', 'proxies'];

/**
 * Tries everything that the server needs, changes nothing, and repeats no secret.
 * @param env as in `process.env`
 */
export async function examine(env: Record<string, string | undefined>): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n') : [String(error)];
    return [
      ...lines.map((text) => ({ result: 'failed', subject: 'configuration', text }) as const),
      ...afterConfiguration.map((subject) => skip(subject, 'needs a configuration without faults.')),
    ];
  }
  const outgoingFetch = createOutgoingFetch(config.proxies);
  const { signIn, metorial, databaseUrl, dataDir, misspelled, proxyNames } = config;
  const findings = await Promise.all([
    databaseUrl ? checkHosts(databaseUrl) : check('database', () => checkDirectory(dataDir)),
    signIn
      ? check('identity provider', () => checkProvider(signIn, outgoingFetch))
      : skip('identity provider', 'no sign-in is set up, so only this machine is answered.'),
    metorial
      ? check('service', () => checkService(metorial, outgoingFetch))
      : skip('service', 'METORIAL_API_KEY is not set, so the embedded API answers.'),
    databaseUrl
      ? skip('disk', 'the database is on another server.')
      : check('disk', () => checkDisk(dataDir)),
    signIn
      ? checkProxies(signIn, proxyNames)
      : skip('proxies', 'without a sign-in, requests through a proxy are refused.'),
  ]);
  return [
    ...misspelled.map(({ name, meant }): Finding => {
      const text = `${name} is not read: did you mean ${meant}?`;
      return { result: 'warning', subject: 'configuration', text };
    }),
    { result: 'ok', subject: 'configuration', text: 'no fault.' },
    ...findings.flat(),
  ];
}

function skip(subject: string, text: string): Finding {
  return { result: 'skipped', subject, text };
}
