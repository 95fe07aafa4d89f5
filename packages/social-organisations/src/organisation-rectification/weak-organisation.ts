import {
  areInOrder,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** Signs that an organisation is weak (软弱涣散); no document of the nation lists them for social organisations: a place says which count. */
export const weaknessSigns = {
  'no-election': { zh: '到期未换届', en: 'Its council was not elected in time' },
  'no-meeting': { zh: '长期未召开会议', en: 'No meeting for long' },
  'no-activity': { zh: '长期未开展活动', en: 'No activity for long' },
  'internal-strife': { zh: '内部矛盾、管理混乱', en: 'Strife within, or disorder' },
  'party-building': { zh: '党建弱化', en: 'Party building is weak' },
  finances: { zh: '财务管理混乱', en: 'Its accounts are in disorder' },
  'few-members': { zh: '会员流失，不足法定人数', en: 'Members have left, fewer than the law asks are there' },
  unreachable: { zh: '住所、法定代表人无法联系', en: 'Neither seat nor head can be reached' },
  other: { zh: '地方确定的其他情形', en: 'Another that the place names' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A sign of {@link weaknessSigns}. */
export const WeaknessSign = z.enum(keysOf(weaknessSigns))
export type WeaknessSign = z.infer<typeof WeaknessSign>

/** What became of a weak organisation. */
export const weakOutcomes = {
  restored: { zh: '整顿转化', en: 'in order again' },
  merged: { zh: '合并', en: 'merged' },
  deregistered: { zh: '注销', en: 'de-registered' },
  revoked: { zh: '撤销登记、吊销证书', en: 'struck from the register' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An outcome of {@link weakOutcomes}. */
export const WeakOutcome = z.enum(keysOf(weakOutcomes))
export type WeakOutcome = z.infer<typeof WeakOutcome>

/** An organisation on the list of the weak (软弱涣散社会组织), with what is done about it. A day that has not come is `null`, what is not told is left out. */
export const WeakOrganisation = z.strictObject({
  organisation: z.string().min(1),
  signs: z.array(WeaknessSign).min(1),
  /** What the place calls the sign that is `other`. */
  otherSign: z.string().min(1).optional(),
  listed: PlainDate,
  /** Who looks after it while it is put right (联系帮扶). */
  helper: z.string().min(1).nullish(),
  /** It was told what to put right, and by when. */
  told: PlainDate.nullish(),
  due: PlainDate.nullish(),
  /** The signs that are gone, and since when. */
  gone: z.array(z.strictObject({ sign: WeaknessSign, on: PlainDate })).default([]),
  outcome: WeakOutcome.nullable().default(null),
  ended: PlainDate.nullish(),
})
export type WeakOrganisation = z.infer<typeof WeakOrganisation>

/** Which signs an organisation shows still on a day. */
export const signsLeft = ({ signs, gone }: WeakOrganisation, asOf: PlainDate): WeaknessSign[] =>
  signs.filter(sign => !gone.some(one => one.sign === sign && one.on <= asOf))

/** What a list of the weak is held against. */
export const weakOrganisationRules = {
  // No rule says by when: who was listed today may be told tomorrow.
  'weak-told': {
    text: { zh: '应当下达整改要求并明确期限', en: 'it is told what to put right, and by when' },
    severity: 'warning',
  },
  'weak-helper': { text: { zh: '应当明确联系帮扶人', en: 'somebody looks after it' }, severity: 'warning' },
  'weak-in-time': { text: { zh: '应当按期完成整顿', en: 'it is put right in its time' } },
  'weak-restored': { text: { zh: '问题未消除，不得作转化销号', en: 'it is not in order while a sign is left' } },
  'weak-outcome': {
    text: { zh: '销号应当有处置结果，二者同时记载', en: 'it leaves the list with an outcome, and both are on record' },
  },
  'weak-steps': {
    text: {
      zh: '列入、告知、期限和销号应当依次记载，问题消除不早于列入',
      en: 'it is listed, told and given a day, and leaves the list, one after another; no sign is gone before it is listed',
    },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What the record of a weak organisation breaks on a day. */
export const weakOrganisationProblems = (one: WeakOrganisation, asOf: PlainDate): Problem[] => {
  if (one.listed > asOf) return []
  const broken = (code: keyof typeof weakOrganisationRules, path: keyof WeakOrganisation, due?: PlainDate) =>
    brokenRule(code, weakOrganisationRules[code], [path], due)
  const ended = happenedBy(one.ended, asOf)
  return [
    ...(notHappenedBy(one.told, asOf) || one.due === null ? [broken('weak-told', 'told')] : []),
    ...(one.helper === null && !ended ? [broken('weak-helper', 'helper')] : []),
    ...(one.due != null && isLate(one.ended, one.due, asOf) ? [broken('weak-in-time', 'ended', one.due)] : []),
    ...(areInOrder([one.listed, one.told, one.due]) &&
    areInOrder([one.listed, one.ended]) &&
    one.gone.every(({ on }) => one.listed <= on)
      ? []
      : [broken('weak-steps', 'listed')]),
    ...((ended && one.outcome === null) || (one.ended == null && one.outcome !== null)
      ? [broken('weak-outcome', 'outcome')]
      : []),
    ...(ended && one.outcome === 'restored' && signsLeft(one, one.ended!).length > 0
      ? [broken('weak-restored', 'gone')]
      : []),
  ]
}

/** How a list stands on a day: on it still, and off it by outcome. */
export const weakProgress = (
  list: readonly WeakOrganisation[],
  asOf: PlainDate,
): { readonly listed: number; readonly open: number; readonly ended: Readonly<Record<WeakOutcome, number>> } => {
  const there = list.filter(({ listed }) => listed <= asOf)
  const off = there.filter(({ ended }) => happenedBy(ended, asOf))
  return {
    listed: there.length,
    open: there.length - off.length,
    ended: Object.fromEntries(
      WeakOutcome.options.map(outcome => [outcome, off.filter(one => one.outcome === outcome).length]),
    ) as Record<WeakOutcome, number>,
  }
}
