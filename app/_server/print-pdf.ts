import 'server-only'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { Locale } from '#lib/locale/locales'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium-path.ts'
import { env } from './env.ts'
import { inTurn } from './in-turn.ts'
import { logFault } from './log.ts'
import { pagesOfDestinations } from './pdf-destinations.ts'
import { PRINT_PASS, withPrintPass } from './require-print-pass.ts'

/** Milliseconds in which a browser starts, or never will. */
const STARTING_LIMIT = 30_000

/** Milliseconds that a document may take once its browser has started. */
const TIME_LIMIT = 90_000

/** Milliseconds in which a page that has arrived whole shows its document, or never will. */
const SETTLING_LIMIT = 20_000

const OPTIONS = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const

/** Whether this machine has a Chromium to print with. */
export function canPrintPdf(): boolean {
  return chromiumPath(env.CHROMIUM_PATH) !== null
}

/** Whose run is printed, for whom. */
export type Printing = { readonly scope: Scope; readonly runId: string }

/**
 * The page of a run at `path` as a PDF, its title in a language, its contents with the numbers of their pages. One document is
 * made at a time, as long as `asked` waits for it.
 */
export async function printPdf(
  path: string,
  { scope, runId }: Printing,
  locale: Locale,
  asked: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const executablePath = chromiumPath(env.CHROMIUM_PATH)
  if (executablePath === null) return refused('noChromium')
  return inTurn(scope.userId, async () => {
    if (asked.aborted) return refused('pdfStopped')
    const browser = await launched(executablePath)
    if (browser === null) return refused('chromiumFailed')
    const print = (pass: string) => printed(browser, path, pass, locale)
    return untilStopped(browser, asked, () => withPrintPass(scope, runId, print))
  })
}

/** Null where the program is there and does not start, which an operator finds the reason of in the log. */
async function launched(executablePath: string): Promise<Browser | null> {
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS, timeout: STARTING_LIMIT }).catch((fault) => {
    logFault('the browser that prints does not start', fault)
    return null
  })
}

/** Runs as long as somebody waits and time is left; the browser is closed in any case, and what it was doing ends. */
async function untilStopped<Value>(
  browser: Browser,
  asked: AbortSignal,
  run: () => Promise<Value>,
): Promise<Result<Value>> {
  const late = AbortSignal.timeout(TIME_LIMIT)
  const stop = AbortSignal.any([asked, late])
  const close = () => void browser.close()
  stop.addEventListener('abort', close)
  try {
    return accepted(await run())
  } catch (fault) {
    if (stop.aborted) return refused(late.aborted ? 'pdfTooSlow' : 'pdfStopped')
    if (browser.isConnected()) throw fault
    logFault('the browser that prints has failed', fault)
    return refused('chromiumFailed')
  } finally {
    stop.removeEventListener('abort', close)
    await browser.close()
  }
}

async function printed(browser: Browser, path: string, pass: string, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const page = await openPage(browser, pass, locale)
  const answer = await page.goto(path)
  if (!answer?.ok()) throw new Error(`the page to print answered ${answer?.status()}`)
  await page.locator('.report').waitFor({ timeout: SETTLING_LIMIT })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.evaluate(settle)
  const pages = pagesOfDestinations(await page.pdf(OPTIONS))
  await page.evaluate(numberContents, Object.fromEntries(pages))
  return new Uint8Array(await page.pdf(OPTIONS))
}

/** A page with a way to this server and to no other, with the pass on each of its requests. */
async function openPage(browser: Browser, pass: string, locale: Locale): Promise<Page> {
  const baseURL = ownAddress()
  const context = await browser.newContext({
    baseURL,
    locale,
    serviceWorkers: 'block',
    extraHTTPHeaders: { [PRINT_PASS]: pass },
  })
  context.setDefaultTimeout(TIME_LIMIT)
  await context.route('**', (route) =>
    new URL(route.request().url()).origin === baseURL ? route.continue() : route.abort(),
  )
  return context.newPage()
}

/** Where this server reaches itself. */
function ownAddress(): string {
  const host = env.HOST === undefined || ANY_HOST.has(env.HOST) ? '127.0.0.1' : env.HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`
}

const ANY_HOST: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** In the browser: pictures and letters are there, and the document speaks the language of its pages. */
async function settle(): Promise<void> {
  document.documentElement.lang = document.querySelector<HTMLElement>('.report')?.lang ?? ''
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
}

/** In the browser: writes into the contents on which page each part stands. */
function numberContents(pages: Record<string, number>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(pages[place.dataset.pageOf ?? ''] ?? '')
}
