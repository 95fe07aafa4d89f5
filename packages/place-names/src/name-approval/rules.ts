import { atArticle, type LocalizedText } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, firstOf, versions } from '@minzheng/rules'
import { placeNameRegulation } from '../shared/documents.js'
import { NameApprovalFacts, NameApprovalPolicy, nameApprovers } from './facts.js'

export {
  NameApprovalFacts,
  NameApprovalPolicy,
  type NameApprover,
  nameApprovers,
} from './facts.js'

const at = (article: string) => atArticle(placeNameRegulation, article)

/** Who approves a name (地名管理条例 art. 12), with their names. */
export const nameAuthorities = {
  'state-council': { zh: '国务院（由省级人民政府提出申请）', en: 'State Council, on application of the province' },
  'natural-resources': {
    zh: '国务院自然资源主管部门会同有关部门',
    en: 'Natural resources, with other departments of the State Council',
  },
  'province-provides': { zh: '按照省级人民政府的规定', en: 'As the province provides' },
  'division-regulation': { zh: '按照行政区划管理条例', en: 'By the regulation on divisions' },
  'state-rules': { zh: '按照国家有关规定', en: 'By the rules of the state' },
  'city-government': { zh: '直辖市、市、县人民政府', en: 'Government of the municipality, city or county' },
  'housing-department': {
    zh: '直辖市、市、县住房和城乡建设主管部门',
    en: 'Housing department of the municipality, city or county',
  },
  'competent-department': { zh: '有关主管部门', en: 'Competent department' },
  'not-provided': { zh: '未作规定', en: 'Not provided for' },
} as const

const consultations = {
  'place-name-office': { zh: '征求同级地名行政主管部门意见', en: 'The place-name office of the same level is asked' },
  'local-government': {
    zh: '根据情况征求所在地人民政府意见',
    en: 'The local government is asked as the case requires',
  },
  none: { zh: '未规定', en: 'None is named' },
} as const

const filings = {
  'state-council': { zh: '国务院（材料径送民政部）', en: 'State Council, papers to the ministry' },
  'government-above': {
    zh: '上一级人民政府（材料径送其地名行政主管部门）',
    en: 'Government above, papers to its place-name office',
  },
  'office-above': { zh: '上一级地名行政主管部门', en: 'Place-name office above' },
  'office-same-level': { zh: '同级地名行政主管部门', en: 'Place-name office of the same level' },
  none: { zh: '不需备案', en: 'Nobody' },
  'other-rules': { zh: '依批准机关确定', en: 'By who approves it' },
} as const

const noticeBases = {
  approval: { zh: '自批准之日起', en: 'From the approval' },
  filing: { zh: '自报送备案之日起', en: 'From the filing' },
  'other-rules': { zh: '依批准机关确定', en: 'By who approves it' },
} as const

const otherRules = { 'other-rules': { zh: '依其他规定', en: 'By other rules' } } as const satisfies Record<
  string,
  LocalizedText
>

/** Under 地名管理条例 as revised in 2022 (arts. 12 to 14), from 2022-05-01. */
export const nameApproval2022 = defineProgram({
  id: 'name-approval',
  title: { zh: '地名命名、更名审批', en: 'Approval of a place name' },
  inForce: { from: '2022-05-01', cite: placeNameRegulation },
  facts: NameApprovalFacts,
  policy: NameApprovalPolicy,
  rules({ kind, famous, crossProvince, borderOrTreaty, uninhabitedOrSeabed, noLandmark, stateDepartment }, policy) {
    const natural = kind.isOneOf('mountain', 'river', 'lake', 'sea', 'island', 'terrain')
    const settlement = kind.isOneOf('committee-seat', 'natural-village')
    const division = kind.isOneOf('province', 'prefecture', 'county', 'township')
    const facility = kind.isOneOf('transport', 'water', 'power', 'telecommunication', 'weather').and(noLandmark.not())
    const park = kind.is('park')
    const housing = kind.isOneOf('residential-area', 'building').and(noLandmark.not())

    const byState = natural
      .and(famous.or(crossProvince))
      .or(natural.or(settlement).and(borderOrTreaty))
      .as({ zh: '报国务院批准', en: 'For the State Council' }, { cite: at('第十二条第一项') })
    const maritime = kind
      .is('sea')
      .or(natural.and(uninhabitedOrSeabed))
      .as({ zh: '无居民海岛、海域、海底地理实体', en: 'Of the sea' }, { cite: at('第十二条第一项') })

    const authority = firstOf(
      [byState, 'state-council'],
      [maritime, 'natural-resources'],
      [natural.or(kind.is('committee-seat')), 'province-provides'],
      [division, 'division-regulation'],
      [park, 'state-rules'],
      [kind.is('street'), 'city-government'],
      [housing, 'housing-department'],
      [facility, 'competent-department'],
    )
      .otherwise('not-provided')
      .as({ zh: '批准机关', en: 'Authority' }, { cite: at('第十二条'), words: nameAuthorities })
    const approver = firstOf(
      [byState, 'state-council'],
      [maritime.or(facility.and(stateDepartment)), 'state-department'],
      [natural, policy.approver.naturalFeature],
      [kind.is('committee-seat'), policy.approver.committeeSeat],
      [kind.is('street'), 'government'],
      [housing.or(facility), 'department'],
    )
      .otherwise('other-rules')
      .as(
        { zh: '批准机关类别', en: 'Kind of authority' },
        { cite: at('第十二条'), words: { ...nameApprovers, ...otherRules } },
      )
    const consulted = firstOf([housing, 'place-name-office'], [facility, 'local-government'])
      .otherwise('none')
      .as({ zh: '征求意见', en: 'Who is asked' }, { cite: at('第十二条'), words: consultations })
    const filedWith = firstOf(
      [approver.is('state-department'), 'state-council'],
      [approver.is('government'), 'government-above'],
      [approver.is('place-name-office'), 'office-above'],
      [approver.is('department'), 'office-same-level'],
      [approver.is('state-council'), 'none'],
    )
      .otherwise('other-rules')
      .as({ zh: '报送备案', en: 'Filed with' }, { cite: at('第十三条'), words: filings })
    const noticeFrom = firstOf(
      [approver.isOneOf('state-council', 'government', 'place-name-office'), 'approval'],
      [approver.isOneOf('state-department', 'department'), 'filing'],
    )
      .otherwise('other-rules')
      .as({ zh: '公告期限起算', en: 'The notice counts from' }, { cite: at('第十四条'), words: noticeBases })
    return { authority, approver, consulted, filedWith, noticeFrom }
  },
})

/**
 * Who approves that a place is named or renamed (地名管理条例 art. 12), who is asked, with whom it is filed (art. 13), and from
 * when the notice counts (art. 14). Of divisions, see `division-change`; who approves what the province rules on is its policy.
 * The regulation of 1986 is not covered.
 */
export const nameApproval = versions(nameApproval2022)

/** What holds in the whole country. */
export const nameApprovalNational: NationalPolicy = {
  program: 'name-approval',
  documents: { regulation2022: placeNameRegulation },
  values: {
    filingDays: [{ status: 'in-force', from: '2022-05-01', value: 15, cite: 'regulation2022', article: '第十三条' }],
    noticeDays: [{ status: 'in-force', from: '2022-05-01', value: 15, cite: 'regulation2022', article: '第十四条' }],
  },
}
