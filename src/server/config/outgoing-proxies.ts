import type { OutgoingProxies } from '#server/http/outgoing-fetch.ts';
import { text } from '#server/config/environment-variables.ts';

const proxy = text
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
  .optional();

/** As other programs read them: in lower case, too. */
export const proxyVariables = {
  HTTPS_PROXY: proxy,
  https_proxy: proxy,
  HTTP_PROXY: proxy,
  http_proxy: proxy,
  NO_PROXY: text.optional(),
  no_proxy: text.optional(),
};

const message = (variable: string) =>
  `${variable} must be the address of a proxy, such as http://proxy.example.com:3128.`;

export const proxyErrorMessages: Record<string, string> = Object.fromEntries(
  ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((variable) => [variable, message(variable)]),
);

/** @returns undefined if every server is called directly */
export function readOutgoingProxies(
  values: Partial<Record<keyof typeof proxyVariables, string>>,
): OutgoingProxies | undefined {
  const httpProxy = values.HTTP_PROXY ?? values.http_proxy;
  const httpsProxy = values.HTTPS_PROXY ?? values.https_proxy ?? httpProxy;
  const noProxy = values.NO_PROXY ?? values.no_proxy ?? '';
  if (httpsProxy === undefined || noProxy === '*') return undefined;
  return { httpProxy, httpsProxy, noProxy };
}
