import { SaxesParser } from 'saxes'
import { fileProblem, type Read } from './file-problem.js'

interface XmlHandlers {
  /** An element begins: its name without prefix, and its attributes by their names without prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const deepest = 512
const slice = 64 * 1024

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const decodeXml = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

const badXml = (part: string) =>
  fileProblem(
    'xml-malformed',
    { zh: `文件内部的“${part}”不是有效的 XML。`, en: `"${part}" inside the file is not valid XML.` },
    { zh: '请用 Word、Excel 或 WPS 打开后重新保存。', en: 'Open it in Word, Excel or WPS and save it again.' },
    [part],
  )

const forbiddenXml = (part: string) =>
  fileProblem(
    'xml-refused',
    {
      zh: `文件内部的“${part}”含有文档类型声明，或嵌套超过 ${deepest} 层。`,
      en: `"${part}" inside the file has a document type, or is nested deeper than ${deepest}.`,
    },
    {
      zh: '办公软件不会写出这样的文件，请确认来源。',
      en: 'No office program writes this; make sure where it comes from.',
    },
    [part],
  )

/**
 * Walks through the XML of one part of an office file. A document type (and so every entity of its own) and nesting
 * without end are refused. Names are taken without their prefix: office programs keep to one vocabulary in a part.
 */
export const walkXml = (part: string, bytes: Uint8Array, handlers: XmlHandlers): Read<true> => {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  let refused = false
  let malformed = false
  parser.on('error', () => {
    malformed = true
  })
  parser.on('doctype', () => {
    refused = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) refused = true
    if (refused || malformed) return
    const local = Object.entries(attributes).map(([key, value]) => [localName(key), value])
    handlers.open(localName(name), Object.fromEntries(local))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    if (!refused && !malformed) handlers.close(localName(name))
  })
  const passText = (text: string) => {
    if (!refused && !malformed) handlers.text?.(text)
  }
  parser.on('text', passText)
  parser.on('cdata', passText)
  try {
    const xml = decodeXml(bytes)
    for (let at = 0; at < xml.length && !refused && !malformed; at += slice) parser.write(xml.slice(at, at + slice))
    if (!refused && !malformed) parser.close()
  } catch {
    malformed = true
  }
  if (refused) return { problem: forbiddenXml(part) }
  return malformed ? { problem: badXml(part) } : { value: true }
}
