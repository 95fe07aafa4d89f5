import type { LocalizedText } from '@minzheng/core'
import type { OrganisationType } from '../shared/organisation.js'

/** Papers that applications consist of. */
export const registrationPapers = {
  application: { zh: '登记申请书', en: 'application' },
  consent: { zh: '业务主管单位的批准、审查文件', en: 'consent of the supervising unit' },
  'capital-report': { zh: '验资报告', en: 'report on the capital' },
  premises: { zh: '场所使用权证明', en: 'proof of the premises' },
  'people-behind': {
    zh: '发起人、拟任负责人的基本情况和身份证明',
    en: 'promoters and proposed heads, with proof of identity',
  },
  directors: {
    zh: '理事名单、身份证明和拟任负责人简历',
    en: 'list of directors, with careers of the proposed officers',
  },
  charter: { zh: '章程草案', en: 'draft charter' },
  'liquidation-report': { zh: '清算报告', en: 'report on the liquidation' },
  certificate: { zh: '登记证书', en: 'certificate of registration' },
  seals: { zh: '印章和财务凭证', en: 'seals and account vouchers' },
  // No list of a regulation has them, offices do: minutes of the resolution, a list of members, an audit.
  other: { zh: '其他材料', en: 'another paper' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A paper of an application. */
export type RegistrationPaper = keyof typeof registrationPapers

/** What somebody applies for. */
export const registrationMatters = {
  establish: { zh: '成立登记', en: 'establishment' },
  change: { zh: '变更登记', en: 'change of what is registered' },
  charter: { zh: '章程核准', en: 'approval of a changed charter' },
  branch: { zh: '基金会分支（代表）机构登记', en: 'branch of a foundation' },
  deregister: { zh: '注销登记', en: 'de-registration' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A matter of {@link registrationMatters}. */
export type RegistrationMatter = keyof typeof registrationMatters

/**
 * The papers that an establishment or a de-registration needs: 社会团体登记管理条例 arts 11 and 21, 民办非企业单位登记管理暂行条例 art. 9 and 登记暂行办法
 * art. 18, 基金会管理条例 art. 9. Who is registered directly hands in no consent; of a service institution that has the licence of its trade
 * the application, the charter, its head and that licence (`consent`) do (登记暂行办法 art. 9); of an association that the law
 * makes a legal person that which approved it (`consent`; 条例 art. 15). Of the other matters the regulations name no list for all types, nor of the end of a foundation.
 */
export const requiredRegistrationPapers = (
  type: OrganisationType,
  matter: RegistrationMatter,
  {
    direct = false,
    licensed = false,
    approvedByLaw = false,
  }: { readonly direct?: boolean; readonly licensed?: boolean; readonly approvedByLaw?: boolean } = {},
): readonly RegistrationPaper[] =>
  type === 'association' && matter === 'establish' && approvedByLaw
    ? ['consent']
    : allRegistrationPapers(type, matter, licensed).filter(paper => !(direct && paper === 'consent'))

const allRegistrationPapers = (
  type: OrganisationType,
  matter: RegistrationMatter,
  licensed: boolean,
): readonly RegistrationPaper[] => {
  if (matter === 'establish' && type === 'service-institution' && licensed)
    return ['application', 'consent', 'people-behind', 'charter']
  if (matter === 'establish')
    return type === 'foundation'
      ? ['application', 'charter', 'capital-report', 'premises', 'directors', 'consent']
      : ['application', 'consent', 'capital-report', 'premises', 'people-behind', 'charter']
  if (matter === 'deregister' && type !== 'foundation')
    return [
      'application',
      'consent',
      'liquidation-report',
      ...(type === 'service-institution' ? (['certificate', 'seals'] as const) : []),
    ]
  return []
}
