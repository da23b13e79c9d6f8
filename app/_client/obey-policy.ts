/**
 * Lets what comes in packages obey the page's policy: style sheets that they write carry the nonce of the document, and
 * Zod does not try whether text may be evaluated. The page carries this function as text.
 */
export function obeyPolicy(): void {
  Object.assign(globalThis, {
    __webpack_nonce__: document.currentScript?.nonce,
    __zod_globalConfig: { jitless: true },
  })
}
