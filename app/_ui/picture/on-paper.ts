/**
 * Makes something of an element while it is light and what scrolls inside of it has all the room it needs. It is put
 * back before anything is painted.
 */
export function onPaper<Made>(element: HTMLElement, make: () => Made): Made {
  const root = document.documentElement
  const theme = root.getAttribute('data-theme')
  const scrolling = [...element.querySelectorAll<HTMLElement>('*')].filter(scrolls)
  const styled = [element, ...scrolling].map((inner) => ({ inner, style: inner.getAttribute('style') }))
  const scrolled = scrolling.map((inner) => ({ inner, left: inner.scrollLeft, top: inner.scrollTop }))
  const still = new CSSStyleSheet()
  still.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets.push(still)
  root.setAttribute('data-theme', 'light')
  unroll(element, scrolling)
  try {
    return make()
  } finally {
    if (theme === null) root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
    for (const { inner, style } of styled) {
      if (style === null) inner.removeAttribute('style')
      else inner.setAttribute('style', style)
    }
    for (const { inner, left, top } of scrolled) inner.scrollTo(left, top)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  }
}

function scrolls(inner: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(inner)
  return [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')
}

function unroll(element: HTMLElement, scrolling: readonly HTMLElement[]): void {
  const missing = Math.max(0, ...scrolling.map((inner) => inner.scrollWidth - inner.clientWidth))
  if (missing > 0) element.style.inlineSize = `${element.getBoundingClientRect().width + missing}px`
  for (const inner of scrolling) {
    inner.scrollTo(0, 0)
    inner.style.maxBlockSize = 'none'
  }
}
