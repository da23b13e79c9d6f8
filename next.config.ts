import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  serverExternalPackages: ['better-sqlite3'],
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
}

const withNextIntl = createNextIntlPlugin('./app/_server/i18n.ts')

export default withNextIntl(config)
