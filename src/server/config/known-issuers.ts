// Providers that differ from the standard in ways that their metadata does not say.

/** The hosts of Entra's issuers, in all of its clouds, in the older form, and for customers. */
const entraHost =
  /^(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|login\.windows\.net|sts\.windows\.net|[\w-]+\.(ciamlogin|b2clogin)\.com)$/;

/** The last one is the tenant of all private accounts. */
const sharedTenant = /^\/(common|organizations|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)(\/|$)/i;

export function isGoogle(issuer: URL): boolean {
  return issuer.hostname === 'accounts.google.com';
}

export function isEntra(issuer: URL): boolean {
  return entraHost.test(issuer.hostname);
}

/** Whether the issuer is one of Entra's for any organization. */
export function isSharedEntra(issuer: URL): boolean {
  return isEntra(issuer) && sharedTenant.test(issuer.pathname);
}

/** Whether the issuer is a user pool of Amazon Cognito, whatever the domain of its sign-in pages. */
export function isCognito(issuer: URL): boolean {
  return /(^|[.-])cognito-idp\.[a-z\d-]+\.(amazonaws\.com(\.cn)?|api\.aws)$/.test(issuer.hostname);
}
