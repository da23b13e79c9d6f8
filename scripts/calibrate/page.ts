import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const START = '<!-- figures: npm run calibrate writes them -->'
const END = '<!-- end of figures -->'

/** Puts the report between the marks of a Markdown page, the rest of which is written by hand; makes a page without one. */
export function writePage(path: string, report: string): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : `# Calibration\n\n${START}\n${END}\n`
  writeFileSync(path, withReport(page, report))
}

export function withReport(page: string, report: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)]
  if (start === -1 || end < start) throw new Error(`the page lacks the marks ${START} and ${END}`)
  return `${page.slice(0, start + START.length)}\n\n${report}\n\n${page.slice(end)}`
}
