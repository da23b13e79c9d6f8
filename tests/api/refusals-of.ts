import { readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)

/** Where refusals are made: the shell, its routes, and what they call. */
const ALIAS = /^#(?<path>(?:app|db|lib)\/.+)$/

/** One key, or either of two. */
const REFUSED = /\brefused\(\s*(?:[^'()]*\?\s*)?'(\w+)'(?:\s*:\s*'(\w+)')?/g

type Source = {
  /** Each declaration of the file's top level, by its name. */
  readonly parts: ReadonlyMap<string, string>
  /** Name here → the file it comes from. */
  readonly imports: ReadonlyMap<string, string>
}

const known = new Map<string, Source>()

/** Keys that a function can refuse by, as its source and that of all it names says; a key that is not written out is unseen. */
export function refusalsOf(path: string, name: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string, own: string) => {
    const source = sourceOf(file)
    const part = source.parts.get(own)
    if (part === undefined || seen.has(`${file} ${own}`)) return
    seen.add(`${file} ${own}`)
    for (const [, key = '', other] of part.matchAll(REFUSED)) {
      keys.add(key)
      if (other !== undefined) keys.add(other)
    }
    for (const [used] of part.matchAll(/\b[A-Za-z_]\w*\b/g)) visit(source.imports.get(used) ?? file, used)
  }
  visit(path, name)
  return keys
}

function sourceOf(path: string): Source {
  const found = known.get(path) ?? read(path)
  known.set(path, found)
  return found
}

function read(path: string): Source {
  const text = readFileSync(new URL(path, ROOT), 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '')
  const parts = text
    .split(/^(?=(?:export )?(?:async )?(?:function\*?|const|class) \w+)/m)
    .map((part): [string, string] => {
      const name = /^(?:export )?(?:async )?(?:function\*?|const|class) (\w+)/.exec(part)?.[1] ?? ''
      return [name, part]
    })
  const imports = [...text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names = '', from = '']) => {
    const file = fileOf(path, from)
    return file === null ? [] : names.split(',').map((name): [string, string] => [name.trim(), file])
  })
  return { parts: new Map(parts), imports: new Map(imports) }
}

/** Null for what is not of the project. */
function fileOf(path: string, from: string): string | null {
  const alias = ALIAS.exec(from)?.groups?.path
  if (alias === undefined && !from.startsWith('.')) return null
  const file = alias ?? new URL(from, new URL(path, 'file:///')).pathname.slice(1)
  return /\.tsx?$/.test(file) ? file : `${file}.ts`
}
