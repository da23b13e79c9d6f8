import type { WrittenPart, WrittenZip } from './write-zip.ts'
import { writeZip } from './write-zip.ts'

/** A sheet as the XML it is kept as, in pieces that are asked for twice. */
export type PackedSheet = { readonly name: string; readonly pieces: () => AsyncIterable<Uint8Array> }

/** A workbook (XLSX) of these sheets, with a sheet of styles where they have any. Source: ECMA-376 part 1, 18. */
export function packWorkbook(sheets: readonly PackedSheet[], styles: string | null = null): Promise<WrittenZip> {
  const names = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  const targets = names.map((name) => ['worksheet', `/${name}`] as const)
  const styled = styles === null ? [] : [['styles', '/xl/styles.xml'] as const]
  return writeZip([
    part('[Content_Types].xml', contentTypes(names, styles !== null)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', mainPart(sheets)),
    part('xl/_rels/workbook.xml.rels', relations([...targets, ...styled])),
    ...(styles === null ? [] : [part('xl/styles.xml', styles)]),
    ...sheets.map((sheet, index) => ({ name: names[index] as string, pieces: sheet.pieces })),
  ])
}

function part(name: string, text: string): WrittenPart {
  return {
    name,
    async *pieces() {
      yield new TextEncoder().encode(`${DECLARATION}${text}`)
    },
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-'

function contentTypes(sheets: readonly string[], isStyled: boolean): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPE}officedocument.spreadsheetml.${type}+xml"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${TYPE}package.relationships+xml"/>`,
    override('xl/workbook.xml', 'sheet.main'),
    ...(isStyled ? [override('xl/styles.xml', 'styles')] : []),
    ...sheets.map((name) => override(name, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  const list = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function mainPart(sheets: readonly PackedSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
}

/** Letters that XML cannot write stand as `_x000D_`, and what looks like that begins with `_x005F_`. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

const UNWRITABLE = /[^ -\ufffd]/g

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
