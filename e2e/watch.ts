import type { BrowserContext } from 'playwright/test'

/** What in the pages of a browser ran, tried to run or went elsewhere; stays empty where texts are texts. */
export async function watchForScripts(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = []
  await context.exposeFunction('noteInjected', (what: string) => {
    seen.push(what)
  })
  await context.addInitScript(() => {
    const note = (what: string) => (globalThis as unknown as { noteInjected(what: string): void }).noteInjected(what)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      note(`${location.pathname}: ${violatedDirective} refused ${blockedURI} ${sourceFile} ${sample}`)
    })
    Object.defineProperty(window, 'injected', { set: () => note(`${location.pathname}: a script has run`) })
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      seen.push(`${page.url()}: a dialog says ${dialog.message()}`)
      void dialog.dismiss()
    })
  })
  context.on('request', (request) => {
    if (request.url().includes('attacker.example')) seen.push(`a request went to ${request.url()}`)
  })
  return seen
}
