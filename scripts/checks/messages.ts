import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Finding } from './check.ts'
import { listing } from './check.ts'

const CATALOGUES = 'lib/locale/messages'
const SOURCES = ['app', 'lib', 'cli']

/** The language the others are compared with. */
const REFERENCE = 'en'

/** Full key, its namespace first → the text. */
type Messages = ReadonlyMap<string, string>

/**
 * The catalogues have the same keys with the same parameters, every plural has the forms its language needs, no key
 * that the sources ask for is missing, and no text is left over.
 */
export async function checkMessages(): Promise<Finding> {
  const reference = readMessages(REFERENCE)
  const others = readdirSync(CATALOGUES).filter((locale) => locale !== REFERENCE)
  return listing([
    ...[REFERENCE, ...others].flatMap((locale) => faultsOf(locale, readMessages(locale))),
    ...others.flatMap((locale) => differences(locale, reference, readMessages(locale))),
    ...SOURCES.flatMap(sourceFiles).flatMap((file) => missingKeys(file, reference)),
    ...unusedKeys(reference),
  ])
}

function readMessages(locale: string): Messages {
  const folder = join(CATALOGUES, locale)
  return new Map(
    readdirSync(folder).flatMap((file) =>
      leaves(file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ),
  )
}

function leaves(path: string, node: unknown): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as object).flatMap(([name, child]) => leaves(`${path}.${name}`, child))
}

function faultsOf(locale: string, messages: Messages): string[] {
  return [...messages].flatMap(([key, text]) => {
    if (text.trim() === '') return [`${locale} ${key}: empty`]
    try {
      return pluralFaults(locale, parse(text)).map((fault) => `${locale} ${key}: ${fault}`)
    } catch (error) {
      return [`${locale} ${key}: ${(error as Error).message}`]
    }
  })
}

function pluralFaults(locale: string, elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const inner = innerElements(element).flatMap((part) => pluralFaults(locale, part))
    if (element.type !== TYPE.plural) return inner
    const needed = new Intl.PluralRules(locale, { type: element.pluralType }).resolvedOptions().pluralCategories
    const given = Object.keys(element.options).filter((form) => !form.startsWith('='))
    return [
      ...inner,
      ...needed.filter((form) => !given.includes(form)).map((form) => `{${element.value}} lacks the form "${form}"`),
      ...given
        .filter((form) => !needed.includes(form as Intl.LDMLPluralRule))
        .map((form) => `{${element.value}}: "${form}" is no form of ${locale}`),
    ]
  })
}

function differences(locale: string, reference: Messages, messages: Messages): string[] {
  const missing = [...reference.keys()].filter((key) => !messages.has(key))
  const surplus = [...messages.keys()].filter((key) => !reference.has(key))
  return [
    ...missing.map((key) => `${locale} ${key}: missing`),
    ...surplus.map((key) => `${locale} ${key}: not in ${REFERENCE}`),
    ...[...messages].flatMap(([key, text]) => {
      const [wanted, given] = [reference.get(key), text].map((one) => parametersOf(one ?? ''))
      return reference.has(key) && wanted !== given ? [`${locale} ${key}: has ${given}, not ${wanted}`] : []
    }),
  ]
}

/** Parameters and tags, sorted; a text that does not parse has been reported already. */
function parametersOf(text: string): string {
  try {
    return [...new Set(parameterNames(parse(text)))].sort().join(', ') || 'no parameter'
  } catch {
    return 'a fault'
  }
}

function parameterNames(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const inner = innerElements(element).flatMap(parameterNames)
    if (element.type === TYPE.literal || element.type === TYPE.pound) return inner
    return [element.type === TYPE.tag ? `<${element.value}>` : `{${element.value}}`, ...inner]
  })
}

function innerElements(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children]
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).map((option) => option.value)
  }
  return []
}

const TRANSLATOR = /const (\w+) = (?:await )?(?:use|get)Translations\((?:\{[^}]*namespace: )?'([\w.]+)'/g
const ASKED = /\b(\w+)(?:\.(?:rich|markup|raw|has))?\(\s*'([\w.-]+)'/g

/** Literal keys that a translator of this file asks for and no catalogue has. */
function missingKeys(file: string, messages: Messages): string[] {
  const text = readFileSync(file, 'utf8')
  const namespaces = Map.groupBy(text.matchAll(TRANSLATOR), ([, name]) => name)
  return [...text.matchAll(ASKED)].flatMap(([, name, key]) => {
    const candidates = (namespaces.get(name) ?? []).map(([, , namespace]) => `${namespace}.${key}`)
    const known = candidates.length === 0 || candidates.some((candidate) => messages.has(candidate))
    return known ? [] : [`${file}: asks for ${candidates.join(' or ')}, which is missing`]
  })
}

/**
 * A key is used where the sources hold it, or its part after the namespace, as a literal, or where a template fits it:
 * `field.${name}` uses every key under `field.`, and `${kind}.title` the title of every kind.
 */
function unusedKeys(messages: Messages): string[] {
  const text = SOURCES.flatMap(sourceFiles)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const literals = new Set([...text.matchAll(/(['"`])([\w.-]+)\1/g)].map((match) => match[2]))
  const templates = [...text.matchAll(/`((?:[\w.-]|\$\{[^`{}]*\})+)`/g)].flatMap(([, template = '']) =>
    patternOf(template),
  )
  return [...messages.keys()]
    .filter((key) => {
      const tails = tailsOf(key)
      return !tails.some((tail) => literals.has(tail) || templates.some((template) => template.test(tail)))
    })
    .map((key) => `${key}: used nowhere in ${SOURCES.join(', ')}`)
}

/** The keys a template can make: a gap stands for one name, at the end for all that may follow. */
function patternOf(template: string): RegExp[] {
  const [head = '', ...rest] = template.split(/\$\{[^}]*\}/)
  const makesKeys = rest.length > 0 && [head, ...rest].some((part) => /[a-z]\.|\.[a-z]/.test(part))
  if (!makesKeys) return []
  const source = [head, ...rest].map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')
  return [new RegExp(`^${template.endsWith('}') ? `${source}.*` : source}$`)]
}

/** `import.field.clicks` → itself, `field.clicks`, `clicks`: a translator may start at any namespace. */
function tailsOf(key: string): string[] {
  const names = key.split('.')
  return names.map((_, index) => names.slice(index).join('.'))
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
