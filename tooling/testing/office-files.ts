import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'

/** An archive of texts, by name. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

const wordUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const root = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${wordUri}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v">${content}</w:${name}>`

/** A .docx of a body in WordprocessingML, with the lists and styles that it uses. */
export const docxOf = (body: string, { numbering = '', styles = '' } = {}): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...(numbering === '' ? {} : { 'word/numbering.xml': root('numbering', numbering) }),
    ...(styles === '' ? {} : { 'word/styles.xml': root('styles', styles) }),
  })

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

/** An archive with one entry of so many zero bytes, made piece by piece: small, whatever it unpacks to. */
export const bombOf = (name: string, megabytes: number, others: Readonly<Record<string, string>> = {}): Uint8Array => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [other, content] of Object.entries(others)) {
    const file = new ZipPassThrough(other)
    zip.add(file)
    file.push(strToU8(content), true)
  }
  const file = new ZipDeflate(name, { level: 1 })
  zip.add(file)
  const zeros = new Uint8Array(1024 * 1024)
  for (let index = 1; index <= megabytes; index++) file.push(zeros, index === megabytes)
  zip.end()
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The archive with another size declared for all its entries, in the directory and before each entry. */
export const declaringSize = (archive: Uint8Array, size: number): Uint8Array => {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return bytes
}

/** The archive with a flag set that marks its entries as encrypted. */
export const markedEncrypted = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  return bytes
}

/** Words on a page of {@link pdfOf}: where they begin, in points from the lower left corner of an A4 page, and their size. */
export interface PdfWords {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
  /** In degrees, as a water mark is. */
  readonly turned?: number
}

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')

/**
 * A PDF of pages of words. Their font is not in the file: it is named by its characters (`UniGB-UCS2-H`), as print systems do, or
 * tells them by a map of its own (`ToUnicode`), as Word and WPS do. `more` is put into the end of the file, such as `/Encrypt …`.
 */
export const pdfOf = (
  pages: readonly (readonly PdfWords[])[],
  { hasMap = false, more = '' }: { hasMap?: boolean; more?: string } = {},
): Uint8Array => {
  const map =
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/A def /CMapType 2 def\n' +
    '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange\n' +
    'endcmap end end'
  const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`
  const first = 6
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${hasMap ? 'Identity-H/ToUnicode 5 0 R' : 'UniGB-UCS2-H'}/DescendantFonts[4 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(${hasMap ? 'Identity' : 'GB1'})/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 80>>/DW 1000>>`,
    stream(map),
    ...pages.flatMap((words, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 1 + index * 2} 0 R>>`,
      stream(
        words
          .map(({ text, x = 72, y, size = 16, turned = 0 }) => {
            const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
            return `BT /F ${size} Tf ${[cos, sin, -sin, cos].map(part => part.toFixed(4)).join(' ')} ${x} ${y} Tm <${hexOf(text)}> Tj ET`
          })
          .join('\n'),
      ),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return strToU8(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R${more}>>\nstartxref\n${file.length}\n%%EOF`,
  )
}

const SECTOR = 512
/** Smaller streams lie elsewhere in a compound file. */
const SMALLEST = 4096

/** A .doc of so much text: paragraphs end with `\r`, cells with `\x07`. */
export const docOf = (text: string, { isEncrypted = false } = {}): Uint8Array => {
  const words = new Uint8Array(text.length * 2)
  const sectorsOf = (length: number) => Math.ceil(Math.max(length, SMALLEST) / SECTOR)
  for (let index = 0; index < text.length; index++)
    new DataView(words.buffer).setUint16(index * 2, text.charCodeAt(index), true)
  const textAt = 2 * SECTOR
  const [main, table] = [sectorsOf(textAt + words.length), sectorsOf(0)]
  const directory = main + table
  const allocation = directory + 1
  const bytes = new Uint8Array((allocation + 2) * SECTOR)
  const view = new DataView(bytes.buffer)
  const at = (sector: number) => (sector + 1) * SECTOR
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setInt32(44, 1, true)
  view.setInt32(48, directory, true)
  view.setInt32(56, SMALLEST, true)
  view.setInt32(60, -2, true)
  view.setInt32(68, -2, true)
  for (let index = 0; index < 109; index++) view.setInt32(76 + index * 4, index === 0 ? allocation : -1, true)

  view.setUint16(at(0), 0xa5ec, true)
  view.setUint16(at(0) + 0x0a, 0x0200 | (isEncrypted ? 0x0100 : 0), true)
  view.setUint32(at(0) + 0x4c, text.length, true)
  // No runs of characters or of paragraphs have properties of their own.
  for (const empty of [0xfe, 0x106]) view.setUint32(at(0) + empty, 4, true)
  bytes.set(words, at(0) + textAt)

  const pieces = at(main)
  bytes[pieces] = 2
  view.setUint32(pieces + 1, 16, true)
  view.setUint32(pieces + 9, text.length, true)
  view.setUint32(pieces + 15, textAt, true)

  const entry = (
    index: number,
    name: string,
    type: number,
    [start, size]: readonly [number, number],
    [right, child] = [-1, -1],
  ) => {
    const place = at(directory) + index * 128
    for (let unit = 0; unit < name.length; unit++) view.setUint16(place + unit * 2, name.charCodeAt(unit), true)
    view.setUint16(place + 64, name.length * 2 + 2, true)
    bytes[place + 66] = type
    for (const [offset, value] of [
      [68, -1],
      [72, right],
      [76, child],
      [116, start],
      [120, size],
    ] as const)
      view.setInt32(place + offset, value, true)
  }
  entry(0, 'Root Entry', 5, [-2, 0], [-1, 1])
  entry(1, 'WordDocument', 2, [0, main * SECTOR], [2, -1])
  entry(2, '1Table', 2, [main, table * SECTOR])
  entry(3, '', 0, [0, 0])

  for (let sector = 0; sector < SECTOR / 4; sector++) {
    const isLast = sector === main - 1 || sector === directory - 1 || sector === directory
    const next = sector === allocation ? -3 : sector > allocation ? -1 : isLast ? -2 : sector + 1
    view.setInt32(at(allocation) + sector * 4, next, true)
  }
  return bytes
}

/** A .doc whose sectors follow each other in a ring, so that a reader who trusts them never ends. */
export const endlessDoc = (): Uint8Array => {
  const bytes = docOf('民政')
  const view = new DataView(bytes.buffer)
  const allocation = (view.getInt32(76, true) + 1) * SECTOR
  view.setInt32(allocation + 4, 0, true)
  return bytes
}

/** The beginning of a compound file, with the name of one stream in it. */
export const oleOf = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    [...stream].flatMap(character => [character.charCodeAt(0), 0]),
    512,
  )
  return bytes
}
