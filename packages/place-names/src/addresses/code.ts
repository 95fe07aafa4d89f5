import type { Problem } from '@minzheng/core'
import { crc32 } from '@minzheng/core/crc32'
import * as z from 'zod'
import { AddressParts, formatAddress } from './parts.js'

// The nation's rules of address codes (GB/T 39609-2020, annex B) were not seen, and cities have schemes of their own. This is the
// project's own, stated here: `mzaddr1|` then the division, the key of the plate, and the parts in order, parted by `|`, then
// the check. In a field `%`, `|` and what is no character of a line are written as % and four hex digits.

const head = 'mzaddr'
const version = 1

/** What a plate's QR code says: the address in parts, and the key of the plate or address in its register. */
export const AddressCode = z.strictObject({
  parts: AddressParts,
  /** The register’s key of the address. */
  key: z.string().min(1).max(40).optional(),
})
export type AddressCode = z.infer<typeof AddressCode>

const textFields = [
  'province',
  'prefecture',
  'county',
  'corps',
  'zone',
  'regiment',
  'township',
  'village',
  'group',
  'area',
  'street',
  'sideStreet',
  'lane',
  'subLane',
  'locality',
  'number',
] as const
const lastFields = ['estate', 'unit', 'floor', 'room'] as const

/** CRC-32 of the UTF-16 code units, the low byte of each first. */
const checksum = (text: string): string => {
  const bytes = new Uint8Array(2 * text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes.set([unit & 0xff, unit >>> 8], 2 * index)
  }
  return crc32(bytes).toString(16).padStart(8, '0').toUpperCase()
}

const special = /[%|\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu
const escapeField = (field: string): string =>
  field.replace(special, one => `%${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`)
const unescapeField = (field: string): string =>
  field.replace(/%([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const fieldsOf = ({ parts, key }: AddressCode): string[] => [
  parts.division ?? '',
  key ?? '',
  ...textFields.map(field => parts[field] ?? ''),
  parts.attached?.word ?? '',
  parts.attached?.number ?? '',
  parts.yard ? '1' : '',
  parts.building?.word ?? '',
  parts.building?.number ?? '',
  ...lastFields.map(field => parts[field] ?? ''),
]

/** The text of a QR code for an address; {@link decodeAddress} reads it. */
export const encodeAddress = (code: AddressCode): string => {
  const payload = [`${head}${version}`, ...fieldsOf(code).map(escapeField)].join('|')
  return `${payload}|${checksum(payload)}`
}

/** A code of an address that is valid, with the address that it stands for; or what is wrong with it. */
export type DecodedAddress =
  | { readonly valid: true; readonly code: AddressCode; readonly text: string }
  | { readonly valid: false; readonly problems: readonly Problem[] }

const refused = (code: string, zh: string, en: string, remedy: Problem['remedy']): DecodedAddress => ({
  valid: false,
  problems: [{ code: `address-code-${code}`, severity: 'error', path: [], message: { zh, en }, remedy }],
})
const scanAgain = { zh: '请重新扫描；仍然如此的，重新制码。', en: 'Scan it again; if it stays so, make the code anew.' }
const notOurs = { zh: '请核对这是不是本格式的标准地址二维码。', en: 'See whether it is a code of this format.' }

const present = (entries: readonly (readonly [string, string | undefined])[]): Record<string, string> =>
  Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))

const pair = (word: string | undefined, number: string | undefined): Record<string, unknown> | undefined =>
  word || number
    ? present([
        ['word', word],
        ['number', number],
      ])
    : undefined

const codeOf = (fields: readonly string[]): unknown => {
  const [division, key, ...others] = fields.map(unescapeField)
  const [attachedWord, attachedNumber, yard, buildingWord, buildingNumber, ...lasts] = others.slice(textFields.length)
  const attached = pair(attachedWord, attachedNumber)
  const building = pair(buildingWord, buildingNumber)
  return {
    parts: {
      ...present([['division', division], ...textFields.map((field, index) => [field, others[index]] as const)]),
      ...(attached ? { attached } : {}),
      ...(yard === '' ? {} : { yard: yard === '1' ? true : yard }),
      ...(building ? { building } : {}),
      ...present(lastFields.map((field, index) => [field, lasts[index]] as const)),
    },
    ...present([['key', key]]),
  }
}

/**
 * Reads the text of a QR code that {@link encodeAddress} made. What is cut off, typed over or of another version is refused, with
 * the reason. The check finds mistakes; it is no signature: whoever can make codes can make a false one. Never throws.
 */
export const decodeAddress = (text: unknown): DecodedAddress => {
  if (typeof text !== 'string') return refused('not-text', '二维码内容不是文本。', 'The code is not text.', notOurs)
  const form = /^mzaddr(\d{1,3})\|/.exec(text)
  if (!form) return refused('unknown', '不是本格式的标准地址码。', 'It is no address code of this format.', notOurs)
  if (form[1] !== String(version))
    return refused('version', `不认识版本 ${form[1]}。`, `Version ${form[1]} is not known.`, {
      zh: '请使用更新的版本读取。',
      en: 'Read it with a newer release.',
    })
  const end = text.lastIndexOf('|')
  const payload = text.slice(0, end)
  if (text.slice(end + 1) !== checksum(payload))
    return refused(
      'check',
      '校验不符，内容有缺失或者改动。',
      'The check fails: something is missing or changed.',
      scanAgain,
    )
  const fields = payload.split('|').slice(1)
  const code = AddressCode.safeParse(codeOf(fields))
  if (!code.success || fields.length !== fieldsOf({ parts: {} }).length || encodeAddress(code.data) !== text)
    return refused('fields', '各段内容不合格式。', 'Its fields are not as the format has them.', scanAgain)
  return { valid: true, code: code.data, text: formatAddress(code.data.parts) }
}
