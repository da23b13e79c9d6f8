import { registerHooks } from 'node:module'
import type { Finding } from './check.ts'

const FLOORS = ['app', 'cli', 'db', 'e2e', 'lib', 'scripts', 'tests', 'next.config.ts', 'drizzle.config.ts']

/** The arrows of the house, as .dependency-cruiser.mjs draws them. */
export async function checkBoundaries(): Promise<Finding> {
  lendTypescriptApi()
  const [{ cruise }, { default: rules }] = await Promise.all([
    import('dependency-cruiser'),
    import('../../.dependency-cruiser.mjs'),
  ])
  const { output, exitCode } = await cruise(FLOORS, {
    ...rules.options,
    ruleSet: rules,
    validate: true,
    outputType: 'err-long',
  })
  return { ok: exitCode === 0, output: String(output) }
}

/**
 * dependency-cruiser reads TypeScript with the compiler's JavaScript API, which TypeScript 7 no longer has, and passes
 * over every .ts and .tsx file in silence without it. `typescript-api` is TypeScript 6, for this one reader.
 */
function lendTypescriptApi(): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      context.parentURL?.includes('/dependency-cruiser/') && /^typescript(\/|$)/.test(specifier)
        ? nextResolve(specifier.replace('typescript', 'typescript-api'), context)
        : nextResolve(specifier, context),
  })
}
