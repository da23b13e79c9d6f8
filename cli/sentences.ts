import { createTranslator } from 'next-intl'
import type { Reason } from '#lib/kernel/outcome'
import type { Problem } from '#lib/kernel/problem'
import type { Refusal } from '#lib/kernel/result'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { figuresIn } from '#lib/locale/problem-values'
import { reasonValues } from '#lib/locale/reason-values'
import problems from '../lib/locale/messages/en/problems.json' with { type: 'json' }
import reasons from '../lib/locale/messages/en/reasons.json' with { type: 'json' }
import refusals from '../lib/locale/messages/en/refusals.json' with { type: 'json' }

const translate = createTranslator({ locale: 'en', messages: { problems, reasons, refusals } })

/** Money stands bare: the summary names its currency. */
const FIGURES = createFormat('en')

/** A problem in words: where it is, what was found, what to do. */
export function problemSentence(found: Problem): string {
  const place = [found.file, found.line === null ? null : `line ${found.line}`, found.column].filter(
    (part) => part !== null,
  )
  const text = translate(`problems.${found.code as keyof typeof problems}`, inWords(found))
  const value = found.value === null || found.value === '' ? '' : `“${found.value}”: `
  return `${place.join(', ')}${place.length > 0 ? ': ' : ''}${value}${text}`
}

/** A refused file carries the key of its refusal, which becomes the sentence inside. */
function inWords({ code, params }: Problem): Record<string, string | number> {
  return code === 'fileRefused'
    ? { reason: refusalSentence({ key: String(params.reason), params }) }
    : { ...params, ...figuresIn(params, FIGURES) }
}

/** A refusal in words. */
export function refusalSentence(reason: Refusal): string {
  return translate(`refusals.${reason.key as keyof typeof refusals}`, { ...reason.params })
}

/** Why something was concluded, in words. */
export function reasonSentence({ key, params }: Reason, format: Format): string {
  return translate(`reasons.${key as keyof typeof reasons}`, reasonValues(params, format)).replace(ISOLATES, '')
}

/** Marks that keep names and numbers in their place in a right-to-left text; a terminal would show them. */
const ISOLATES = /[\u2066-\u2069]/gu
