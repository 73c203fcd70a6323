import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Browser features that the page does not need, and injected code should not have. */
const unusedFeatures = [
  'accelerometer',
  'camera',
  'displayCapture',
  'geolocation',
  'gyroscope',
  'hid',
  'idleDetection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screenWakeLock',
  'serial',
  'usb',
  'xrSpatialTracking',
] as const;

/** What matters only for documents. */
const documentHeaders = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'x-dns-prefetch-control',
  'x-frame-options',
  'x-xss-protection',
];

/**
 * What some proxies rewrite (Cloudflare's Rocket Loader, and its obfuscation of emails), so that the policy blocks it.
 */
const page = /^text\/html(?:;|$)/;

/** What no browser shows as a document; unlike pictures, since an SVG can have scripts. */
const neverDocument = /^(?:text\/(?:javascript|css)|application\/json)(?:;|$)/;

interface TransportSecurity {
  https: boolean;
  hstsSubdomains: boolean;
}

/**
 * Restricts what a browser does with this server's responses. Everything is loaded from this origin, except pictures:
 * profiles have their URLs, so they come from any HTTPS origin, without credentials or referrer.
 * @param https whether people reach this server over HTTPS, and so should never be without it
 * @param hstsSubdomains whether that is so for every subdomain, too: others may run those
 */
export function securityHeaders({ https, hstsSubdomains }: TransportSecurity): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'https:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    crossOriginEmbedderPolicy: 'credentialless',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: Object.fromEntries(unusedFeatures.map((feature) => [feature, []])),
    referrerPolicy: 'no-referrer',
    // For browsers and plug-ins that are no more.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    strictTransportSecurity: https && `max-age=31536000${hstsSubdomains ? '; includeSubDomains' : ''}`,
    xFrameOptions: 'DENY',
  });
  return async (c, next) => {
    await secure(c, next);
    const { headers } = c.res;
    if (page.test(headers.get('content-type') ?? '')) headers.append('cache-control', 'no-transform');
    // A redirect shows nothing either, and proxies limit the size of headers.
    const isRedirect = c.res.status >= 300 && c.res.status < 400;
    if (!isRedirect && !neverDocument.test(headers.get('content-type') ?? '')) return;
    for (const name of documentHeaders) headers.delete(name);
  };
}
