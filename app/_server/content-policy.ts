/**
 * What a page may load and run: its own files, and scripts and style sheets that carry the nonce of this one answer; what
 * such a script loads may run too. Nothing in a name or a comment knows the nonce. Attributes `style` place bars, marks and
 * menus and can run nothing, so they are let through; a picture that is saved has its letters inside, as data. The
 * development server evaluates scripts and writes styles.
 */
export function contentPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** The nonce in a policy; none where there is no policy. */
export function nonceOf(policy: string | null): string {
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? ''
}
