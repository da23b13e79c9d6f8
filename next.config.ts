import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

/** Each answer gets a policy with its nonce from `sendPolicy`. One that was not asked there runs no script at all. */
const WITHOUT_POLICY = {
  source: '/:path*',
  missing: [{ type: 'header' as const, key: 'content-security-policy' }],
  headers: [{ key: 'Content-Security-Policy', value: "default-src 'self'; object-src 'none'; frame-ancestors 'none'" }],
}

/** A page that whoever has its address may read: the address goes nowhere else, and no copy stays behind. */
const SHARED_HEADERS = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Cache-Control', value: 'no-store' },
]

const config: NextConfig = {
  // What the server needs, in one folder: `scripts/app-build.ts` adds the rest.
  output: 'standalone',
  outputFileTracingIncludes: { '/*': ['./drizzle/**/*', './node_modules/playwright-core/**/*'] },
  outputFileTracingExcludes: { '/*': ['./node_modules/{@img,sharp}/**/*', './data/**/*'] },
  // Pictures are served as they are: one door less.
  images: { unoptimized: true },
  poweredByHeader: false,
  // Titles and previews stand in the head for every reader, not only for programs that Next knows by name.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  typedRoutes: true,
  serverExternalPackages: ['better-sqlite3'],
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    WITHOUT_POLICY,
    { source: '/s/:path*', headers: SHARED_HEADERS },
    { source: '/join/:path*', headers: SHARED_HEADERS },
  ],
}

// Messages are taken apart when the app is built: at run time each would be parsed anew for every request.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/_server/i18n.ts',
  experimental: {
    messages: { path: './lib/locale/messages', locales: 'infer', format: 'json', precompile: true },
  },
})

export default withNextIntl(config)
