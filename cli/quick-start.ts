import { enableCompileCache, registerHooks } from 'node:module'

/** Comes before all other modules are loaded: a file of a few rows takes less time than they do. */
enableCompileCache()

/**
 * Drizzle is hundreds of small modules, and for each Node parses the package's long list of exports anew. Its CommonJS
 * form is the same code, without that.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('drizzle-orm')) return next(specifier, context)
    return next(specifier, { ...context, conditions: ['node', 'require'] })
  },
})
