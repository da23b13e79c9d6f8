/** A place-holder that the platform should have filled in: `{{ad.id}}`, `{banner_id}`, `__CID__`. */
const MACRO = /\{\{[^{}]*\}\}|\{[^{}]*\}|__[A-Z][A-Z0-9_]*?__/g

/** Whether a mark still holds a place-holder. */
export function holdsMacro(text: string): boolean {
  return text.search(MACRO) !== -1
}

/** What stands beside the place-holders; null where nothing that could name an ad is left. */
export function withoutMacros(text: string): string | null {
  const rest = text.replace(MACRO, '').replace(/^[\s|_./-]+|[\s|_./-]+$/g, '')
  return rest === '' ? null : rest
}
