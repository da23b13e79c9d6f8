import type { QueryClient } from '@tanstack/react-query'

const IMPORT = 'import'

/** Under which React Query keeps an import. */
export function importKey(importId: string): readonly string[] {
  return [IMPORT, importId]
}

/** Asks anew for the imports in sight. */
export function renewImports(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: [IMPORT] })
}

/** Drops every answer that was given before the rows changed; what is known of imports stays. */
export function forgetAnswers(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== IMPORT })
}
