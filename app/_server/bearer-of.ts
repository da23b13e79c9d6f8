import 'server-only'

/**
 * What a program proves itself by: the token of `Authorization: Bearer …`; null where it says none. A site cannot have a
 * visitor's browser send it, and where it is sent no cookie is looked at.
 */
export function bearerOf({ headers }: { readonly headers: Pick<Headers, 'get'> }): string | null {
  const said = headers.get('authorization') ?? ''
  return /^bearer(?: |$)/i.test(said) ? said.slice('bearer'.length).trim() : null
}
