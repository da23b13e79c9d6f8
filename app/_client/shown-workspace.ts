/** The name of the element in the page's head that says which workspace the page around it shows. */
export const SHOWN_WORKSPACE = 'touchstone-workspace'

/**
 * What a request says of the page it comes from: whose workspace that shows. Another tab may have opened another since, and
 * a change that names no run would then be made there. Nothing where nobody signs in.
 */
export function shownWorkspace(): Readonly<Record<string, string>> {
  const shown = document.querySelector<HTMLMetaElement>(`meta[name="${SHOWN_WORKSPACE}"]`)?.content
  return shown ? { 'X-Workspace': shown } : {}
}
