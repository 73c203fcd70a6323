import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What no page of this product needs, nor whatever somebody might get to run in it. */
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

/** What counts for a document alone. */
const documentHeaders = ['content-security-policy', 'permissions-policy'];

/**
 * What a browser may do with what this server sends. Everything comes from here, except pictures: profiles name those by
 * URL, so they come from anywhere on https, and go without credentials or referrer.
 * @param https whether people reach this server over https, and so never should without
 */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
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
    strictTransportSecurity: https && 'max-age=31536000; includeSubDomains',
    xFrameOptions: 'DENY',
  });
  return async (c, next) => {
    await secure(c, next);
    if (c.res.status < 300 || c.res.status >= 400) return;
    // Nothing is shown of a redirect, and proxies take only so many headers.
    for (const name of documentHeaders) c.res.headers.delete(name);
  };
}
