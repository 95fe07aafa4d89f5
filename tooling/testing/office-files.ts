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
