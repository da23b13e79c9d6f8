/** Under which React Query keeps an import. */
export function importKey(importId: string): readonly string[] {
  return ['import', importId]
}
