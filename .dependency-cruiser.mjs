/**
 * The arrows of the house: lib thinks, db remembers, app and cli speak. Run by `npm run check boundaries`.
 * `dependencyTypesNot: ['type-only']` marks the rules that let `import type` through.
 */

/** A room of lib may import only itself and the rooms before it in this list. */
const STAIRCASE = [
  'kernel',
  'stats',
  'locale',
  'import',
  'metrics',
  'inference',
  'verdict',
  'forecast',
  'planning',
  'analysis',
]

const TEST_FLOOR = '^(tests|e2e|scripts)/'

const staircase = STAIRCASE.map((room, step) => ({
  name: `staircase-${room}`,
  comment: `lib/${room} may import only: ${STAIRCASE.slice(0, step + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/(${STAIRCASE.slice(0, step + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...staircase,
    {
      name: 'lib-rooms',
      comment: 'lib has ten rooms and no file outside them; a new room is placed on the staircase first.',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: `^lib/(${STAIRCASE.join('|')})/` },
    },
    {
      name: 'lib-stands-alone',
      comment: 'lib thinks: no database, no screen, no command line, no Node.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: ['^(app|cli|db|scripts|tests|e2e|drizzle)/', '^[^/]+\\.ts$'] },
    },
    {
      name: 'lib-no-node',
      comment: 'lib knows no Node modules.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib-packages',
      comment: 'The outside packages of lib are zod, papaparse and saxes.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/(zod|papaparse|saxes)/' },
    },
    {
      name: 'papaparse-one-file',
      comment: 'papaparse is met through lib/import/container/parse-delimited.ts only.',
      severity: 'error',
      from: { pathNot: '^lib/import/container/parse-delimited\\.ts$' },
      to: { path: '(^|/)node_modules/papaparse/' },
    },
    {
      name: 'saxes-one-file',
      comment: 'saxes is met through lib/import/container/read-xml.ts only.',
      severity: 'error',
      from: { pathNot: '^lib/import/container/read-xml\\.ts$' },
      to: { path: '(^|/)node_modules/saxes/' },
    },
    {
      name: 'database-packages',
      comment: 'SQL lives in db.',
      severity: 'error',
      from: { pathNot: '^(db/|drizzle\\.config\\.ts$)' },
      to: { path: '(^|/)node_modules/(drizzle-orm|better-sqlite3|@types/better-sqlite3)/' },
    },
    {
      name: 'db-remembers',
      comment: 'db knows no request, no screen and no command line.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: ['^(app|cli|scripts|tests|e2e)/', '(^|/)node_modules/(next|react|next-intl)/'] },
    },
    {
      name: 'db-of-lib',
      comment: 'Of lib, db uses the kernel, and types.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^lib/', pathNot: '^lib/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-of-house',
      comment: 'The command line asks db and lib, not the screens.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: ['^(app|tests|e2e|scripts)/', '(^|/)node_modules/(next|react)/'] },
    },
    {
      name: 'scope-is-minted',
      comment: 'Only a gate makes the scope that queries demand: app/_server/require-*, the command line and tests.',
      severity: 'error',
      from: { pathNot: ['^app/_server/require-[^/]+\\.ts$', '^cli/', TEST_FLOOR] },
      to: { path: '^db/scope\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-asks-db-through-the-shell',
      comment: 'Pages, routes and components reach db through app/_server; types are free.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/_server/' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shell-serves-screens',
      comment: 'app/_server does not know the screens it serves.',
      severity: 'error',
      from: { path: '^app/_server/' },
      to: { path: '^app/', pathNot: '^app/_server/' },
    },
    {
      name: 'components-without-shell',
      comment: 'Sections, charts, controls and client code get their data handed in.',
      severity: 'error',
      from: { path: '^app/_(sections|charts|ui|client)/' },
      to: { path: '^app/_server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shell-around-pages',
      comment: 'app/_shell stands around every page: of app/_server it uses the two choices and types, of lib locale.',
      severity: 'error',
      from: { path: '^app/_shell/' },
      to: {
        path: ['^app/_(server|sections|charts)/', '^lib/'],
        pathNot: ['^app/_server/(save-locale|save-theme|load-theme|themes)\\.ts$', '^lib/locale/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-of-lib',
      comment: 'Sections and charts show what was computed: of lib only kernel, locale and types.',
      severity: 'error',
      from: { path: '^app/_(sections|charts)/' },
      to: { path: '^lib/', pathNot: '^lib/(kernel|locale)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'app/_ui has no word of the domain: of lib only locale.',
      severity: 'error',
      from: { path: '^app/_ui/' },
      to: { path: ['^lib/', '^app/_(sections|charts|client)/'], pathNot: '^lib/locale/' },
    },
    {
      name: 'charts-below-sections',
      comment: 'app/_sections → app/_charts → app/_ui.',
      severity: 'error',
      from: { path: '^app/_charts/' },
      to: { path: '^app/', pathNot: '^app/_(charts|ui)/' },
    },
    {
      name: 'components-without-pages',
      comment: 'Shared folders of app do not import pages.',
      severity: 'error',
      from: { path: '^app/_[^/]+/' },
      to: { path: '^app/', pathNot: '^app/_[^/]+/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests and scripts are nobody’s source.',
      severity: 'error',
      from: { path: '^(app|cli|db|lib)/' },
      to: { path: TEST_FLOOR },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(server-only|client-only)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|drizzle)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
}
