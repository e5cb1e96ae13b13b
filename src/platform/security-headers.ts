import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What every answer carries, files and errors included (OWASP ASVS 5.0, chapter 3.4), beside what it says itself. */
export function protectResponses(publicUrl: string): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
    strictTransportSecurity: publicUrl.startsWith('https://') && 'max-age=63072000; includeSubDomains',
    // For browsers that know no content policy.
    xFrameOptions: false,
    xXssProtection: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xDnsPrefetchControl: false,
    originAgentCluster: false,
  })
}

/** The content policy of a page, and whether the browser may keep it. `formTargets` are origins beside our own. */
export function protectPage(headers: Headers, nonce: string, formTargets: string[], isPersonal: boolean): void {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  headers.set('Content-Security-Policy', policy.join('; '))
  headers.set('Cache-Control', isPersonal ? 'no-store' : 'private, no-cache')
  headers.set('Vary', 'Cookie, Accept-Language, Accept-Encoding')
}
