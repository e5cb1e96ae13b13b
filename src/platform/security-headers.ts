/** What every answer carries, files and errors included (OWASP ASVS 5.0, chapter 3.4). */
export function protectResponse(headers: Headers, publicUrl: string): void {
  headers.set('X-Content-Type-Options', 'nosniff')
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  }
  if (publicUrl.startsWith('https://')) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
}

/**
 * The content policy of a page, and whether the browser may keep it.
 * @param nonce of this answer's inline rules
 * @param formTargets origins beside our own to which forms of this page may lead
 */
export function protectPage(headers: Headers, nonce: string, formTargets: string[], isPersonal: boolean): void {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
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
  headers.set('Vary', 'Cookie, Accept-Language')
}
