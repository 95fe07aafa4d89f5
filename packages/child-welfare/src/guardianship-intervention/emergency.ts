import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { leftBehindOpinion2016 } from '../shared/documents.js'

/** In what danger a left-behind child was found (国务院关于加强农村留守儿童关爱保护工作的意见 四（二）). */
export const childEmergencies = {
  alone: { zh: '单独居住生活', en: 'Lives alone' },
  'guardian-unable': { zh: '监护人丧失监护能力或不履行监护责任', en: 'The guardian cannot or does not guard' },
  missing: { zh: '失踪', en: 'Missing' },
  'family-violence': { zh: '遭受家庭暴力', en: 'Suffers family violence' },
  'other-harm': { zh: '遭受其他不法侵害、意外伤害', en: 'Suffers another offence or an accident' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A danger: see {@link childEmergencies}. */
export type ChildEmergency = keyof typeof childEmergencies

/** What the police does at once. */
export const emergencyMeasures = {
  'order-parents-back': {
    zh: '责令父母立即返回或确定受委托监护人',
    en: 'Order the parents back, or to entrust somebody',
  },
  'admonish-parents': { zh: '训诫父母', en: 'Admonish the parents' },
  'call-parents-back': {
    zh: '联系父母立即返回或委托其他亲属监护照料',
    en: 'Call the parents back, or to entrust other kin',
  },
  'take-to-safety': {
    zh: '就近护送至近亲属、村（居）民委员会或救助管理机构、福利机构临时监护照料',
    en: 'Take the child to near kin, the committee or an institution for the time being',
  },
  search: { zh: '按儿童失踪快速查找机制调查', en: 'Search by the procedure for missing children' },
  'stop-violence': { zh: '依法制止家庭暴力', en: 'Stop the violence' },
  'place-in-shelter': {
    zh: '必要时协助民政部门安置到临时庇护场所或机构',
    en: 'Where needed, help civil affairs to place the child in a shelter or institution',
  },
  'stop-harm': { zh: '制止侵害行为、实施保护', en: 'Stop the offence and protect the child' },
  'collect-evidence': {
    zh: '调查取证，协助就医、鉴定伤情',
    en: 'Collect evidence; help with treatment and examination',
  },
  'tell-township': { zh: '通报乡镇人民政府（街道办事处）', en: 'Tell the township' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A measure of the police: see {@link emergencyMeasures}. */
export type EmergencyMeasure = keyof typeof emergencyMeasures

const first: Readonly<Record<ChildEmergency, readonly EmergencyMeasure[]>> = {
  alone: ['order-parents-back', 'admonish-parents'],
  'guardian-unable': ['call-parents-back'],
  missing: ['search'],
  'family-violence': ['stop-violence', 'place-in-shelter', 'collect-evidence'],
  'other-harm': ['stop-harm', 'collect-evidence'],
}

/** The measures for a child in danger. */
export interface EmergencyResponse {
  readonly measures: readonly { readonly measure: EmergencyMeasure; readonly title: LocalizedText }[]
  /** Whether the child is to be taken to safety hangs on whether the parents can be reached. */
  readonly hangsOnParents: boolean
  readonly cite: Citation
}

/**
 * What the police does for a left-behind child in danger, and that it tells the township. A child who lives alone or without a
 * guardian is taken to near kin, the committee or an institution where the parents cannot be reached (`false`); `null`: not known.
 */
export const emergencyResponse = (emergency: ChildEmergency, parentsReached: boolean | null): EmergencyResponse => {
  const needsParents = emergency === 'alone' || emergency === 'guardian-unable'
  const all: readonly EmergencyMeasure[] = [
    ...first[emergency],
    ...(needsParents && parentsReached === false ? (['take-to-safety'] as const) : []),
    'tell-township',
  ]
  return {
    measures: all.map(measure => ({ measure, title: emergencyMeasures[measure] })),
    hangsOnParents: needsParents && parentsReached === null,
    cite: atArticle(leftBehindOpinion2016, '四（二）'),
  }
}
