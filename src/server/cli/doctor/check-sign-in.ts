import { describeAnswer } from '#server/auth/provider-answer.ts';
import { explainFailure } from '#server/auth/sign-in/explain-failure.ts';
import { createProvider } from '#server/auth/sign-in/create-provider.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';
import { causesOf, messagesOf } from '#server/http/connection-failure.ts';
import type { Finding } from '#server/cli/doctor/finding.ts';

/**
 * Tries the identity provider, and whether it knows this server's client and secret.
 * @param outgoingFetch calls the provider
 * @throws {Error} sentences that say what is wrong
 */
export async function checkProvider(config: SignInConfig, outgoingFetch: typeof fetch): Promise<string> {
  const provider = createProvider(config, outgoingFetch);
  try {
    await provider.discover();
    await provider.checkClient();
  } catch (error) {
    const { cause } = explainFailure(error, config.issuer);
    const answer = describeAnswer(error);
    const sentences = [
      cause ?? `${messagesOf(error)}.`,
      answer === undefined ? '' : `It answered: ${answer}.`,
    ];
    throw new Error(`${config.issuer.host}: ${sentences.filter(Boolean).join(' ')}`, { cause: error });
  }
  return `${config.issuer.host} answers and knows the client ${config.clientId}.`;
}

/** In milliseconds. */
const timeout = 5000;

/** What can be seen of the proxies in front from here. Only the network's administrator knows what is right. */
export async function checkProxies(config: SignInConfig, proxyNames: string[]): Promise<Finding[]> {
  const { publicUrl } = config;
  const trust: Finding =
    proxyNames.length > 0 || publicUrl.protocol === 'http:'
      ? {
          result: 'ok',
          subject: 'proxies',
          text: `TRUST_PROXY believes ${proxyNames.join(', ') || 'no one'}.`,
        }
      : {
          result: 'warning',
          subject: 'proxies',
          text: 'PUBLIC_URL uses https, so a proxy is in front, but TRUST_PROXY is empty: all people count as one client, with the address of the proxy.',
        };
  return [trust, await tryPublicUrl(publicUrl)];
}

async function tryPublicUrl(publicUrl: URL): Promise<Finding> {
  const subject = 'public address';
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(new URL('/healthz', publicUrl), { redirect: 'manual', signal });
    if (response.ok && (await response.text()) === 'ok\n') {
      return { result: 'ok', subject, text: `${publicUrl.origin} leads to a running server.` };
    }
    const text = `${publicUrl.origin} leads to no running server (status ${response.status}).`;
    return { result: 'warning', subject, text };
  } catch (error) {
    const codes = causesOf(error).flatMap((link) => ('code' in link ? [String(link.code)] : []));
    const text = `${publicUrl.origin} can't be reached from this machine (${codes.at(-1) ?? String(error)}).`;
    return { result: 'warning', subject, text };
  }
}
