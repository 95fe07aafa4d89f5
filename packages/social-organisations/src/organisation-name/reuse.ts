import { addDays, addMonths, atArticle, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { organisationNameMeasures } from '../shared/documents.js'

/** What became of an organisation that bore a name. */
export const nameHolderStates = {
  registered: { zh: '登记在册', en: 'registered' },
  renamed: { zh: '已变更名称', en: 'renamed' },
  deregistered: { zh: '已注销', en: 'de-registered' },
  revoked: { zh: '被撤销登记或者吊销证书', en: 'struck from the register' },
  'renaming-revoked': { zh: '名称变更被撤销', en: 'its renaming was revoked' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A state of {@link nameHolderStates}. */
export const NameHolderState = z.enum(keysOf(nameHolderStates))
export type NameHolderState = z.infer<typeof NameHolderState>

/** A name on the register of an office: what tells it apart (字号, or the members or field), its field and form, and what became of it. */
export const NameEntry = z.strictObject({
  /** The registration office: names are told apart within one. */
  office: z.string().min(1),
  word: z.string().min(1),
  field: z.string().min(1),
  form: z.string().min(1),
  state: NameHolderState,
  /** The day from which that is so. */
  since: PlainDate,
})
export type NameEntry = z.infer<typeof NameEntry>

/** How many years a name stays barred, and where that is said (社会组织名称管理办法 art. 16). */
export const nameBarYears = {
  renamed: 1,
  deregistered: 1,
  revoked: 3,
  'renaming-revoked': 3,
  cite: atArticle(organisationNameMeasures, '第十六条'),
} as const

/** The day from which a name is free again: years are full at the end of their corresponding day. `null`: it is borne still. */
export const nameFreeFrom = ({ state, since }: Pick<NameEntry, 'state' | 'since'>): PlainDate | null =>
  state === 'registered' ? null : addDays(addMonths(since, 12 * nameBarYears[state]), 1)

/**
 * Whether a name that somebody else bears or bore may be had on a day, within one office and of the same field and form. `null` before
 * 2024-05-01: what was barred before was not read.
 */
export const isNameFree = (entry: Pick<NameEntry, 'state' | 'since'>, on: PlainDate): boolean | null => {
  if (on < organisationNameMeasures.effective) return null
  const from = nameFreeFrom(entry)
  return from !== null && from <= on
}

/** The names of a register that bar a new one on a day: of the same office, word, field and form, and not free yet. */
export const namesInTheWay = (
  wanted: Pick<NameEntry, 'office' | 'word' | 'field' | 'form'>,
  register: readonly NameEntry[],
  on: PlainDate,
): NameEntry[] =>
  register.filter(
    entry =>
      entry.office === wanted.office &&
      entry.word === wanted.word &&
      entry.field === wanted.field &&
      entry.form === wanted.form &&
      entry.since <= on &&
      isNameFree(entry, on) !== true,
  )
