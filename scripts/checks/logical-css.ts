import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './check.ts'
import { listing } from './check.ts'

/** Utilities that name a side of the screen, with the variants before them: `md:hover:-ml-2`, `text-left`. */
const PHYSICAL_CLASS =
  /(?<![\w-])-?(?:(?:m|p|scroll-m|scroll-p)[lr]-[\w[(.]|(?:left|right)-[\w[(.]|(?:text|float|clear|origin|object|bg)-(?:left|right)\b|border-[lr]\b|rounded-(?:l|r|tl|tr|bl|br)\b)/

const PHYSICAL_PROPERTY =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/

/** Camel-case styles in JSX: `style={{ marginLeft: 4 }}`. */
const PHYSICAL_STYLE = /\b(?:margin|padding|border)(?:Left|Right)\w*\s*[:=]/

/**
 * Only logical CSS: a side named left or right is the wrong side in Arabic. Pictures in app/_charts lie in one
 * left-to-right frame, and there it is the frame's own margin that is named.
 */
export async function checkLogicalCss(): Promise<Finding> {
  const files = readdirSync('app', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return listing(files.flatMap(complaintsOf))
}

function complaintsOf(file: string): string[] {
  const patterns = file.endsWith('.css') ? [PHYSICAL_CLASS, PHYSICAL_PROPERTY] : [PHYSICAL_CLASS, PHYSICAL_STYLE]
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const found = patterns.map((pattern) => pattern.exec(line)?.[0]).find((match) => match !== undefined)
      return found === undefined ? [] : [`${file}:${index + 1}: ${found.trim()} names a side; use the logical one`]
    })
}
