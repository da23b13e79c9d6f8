import { holdsMacro } from '../leads/macros.ts'

/**
 * The mark `utm_content` that an ad carries in its links: out of a column of its own, a final URL or URL parameters. Null
 * where there is none, or where the platform's macro was never put in (`{{ad.name}}`, `{ad_id}`, `__CID_NAME__`).
 */
export function utmContentIn(text: string): string | null {
  const value = IN_PARAMETERS.exec(text)?.[1] ?? (isAddress(text) ? '' : text)
  const plain = decoded(value).trim()
  return plain === '' || holdsMacro(plain) ? null : plain
}

const IN_PARAMETERS = /(?:^|[?&#;\s])utm_content=([^&#;\s]*)/i

function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/|^www\.|[?&][\w-]+=|^utm_\w+=/i.test(text)
}

/** What is not encoded as it should be stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}
