import { crc32, deflateRawSync } from 'node:zlib'

/** A cell as a workbook writes it: a text is shared, a number stands for itself, an object says all of it. */
export type TestCell = string | number | null | { readonly xml: string }

export type TestSheet = {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** Ranges of merged cells, such as `A2:A4`. */
  readonly merged?: readonly string[]
}

type Options = { readonly since1904?: boolean; readonly formats?: readonly string[] }

/** A workbook (XLSX) of these sheets. `formats` are number formats: that of style 1, of style 2 and so on. */
export function makeWorkbook(sheets: readonly TestSheet[], { since1904 = false, formats = [] }: Options = {}): Buffer {
  const strings: string[] = []
  const parts = sheets.map(({ rows, merged = [] }, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: [
      '<worksheet><sheetData>',
      ...rows.map((row, at) => rowXml(row, at + 1, strings)),
      '</sheetData>',
      ...(merged.length === 0
        ? []
        : ['<mergeCells>', ...merged.map((ref) => `<mergeCell ref="${ref}"/>`), '</mergeCells>']),
      '</worksheet>',
    ].join(''),
  }))
  const list = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return makeZip([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="r"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/styles.xml', text: stylesXml(formats) },
    ...parts,
    {
      name: 'xl/sharedStrings.xml',
      text: `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ])
}

export type ZipEntry = {
  readonly name: string
  readonly text: string
  /** What the directory says instead of the truth. */
  readonly claimed?: number
  readonly checkSum?: number
  readonly flags?: number
}

export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, claimed, checkSum, flags = 0 } of entries) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(checkSum ?? crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimed ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, rest, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

function rowXml(row: readonly TestCell[], line: number, strings: string[]): string {
  const cells = row.flatMap((cell, column) => {
    const name = `${String.fromCharCode(65 + column)}${line}`
    if (cell === null) return []
    if (typeof cell === 'number') return [`<c r="${name}"><v>${cell}</v></c>`]
    if (typeof cell === 'string') return [`<c r="${name}" t="s"><v>${strings.push(cell) - 1}</v></c>`]
    return [cell.xml.replace('<c', `<c r="${name}"`)]
  })
  return cells.length === 0 ? '' : `<row r="${line}">${cells.join('')}</row>`
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)
  return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
