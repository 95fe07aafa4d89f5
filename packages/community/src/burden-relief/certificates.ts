import {
  atArticle,
  type Citation,
  type DivisionCode,
  dateParts,
  type LocalizedText,
  type PlainDate,
} from '@minzheng/core'
import { certificateOpinion2020, hubeiCertificateList } from './documents.js'

/** A list of certificates that committees do not issue: in a place (everywhere without one) from a day on. */
export interface CertificateList {
  readonly place?: DivisionCode
  readonly from: PlainDate
  readonly certificates: readonly string[]
  readonly cite: Citation
}

/** The first list of the nation: twenty certificates, as printed. */
export const nationalCertificateList: CertificateList = {
  from: certificateOpinion2020.seen,
  certificates: [
    '亲属关系证明',
    '居民身份信息证明',
    '户口登记项目内容变更申请证明',
    '居民养犬证明',
    '无犯罪记录证明',
    '社区戒毒社区康复人员情况证明',
    '人员失踪证明',
    '婚姻状况证明',
    '出生证明',
    '健在证明',
    '死亡证明',
    '疾病状况证明',
    '残疾状况证明',
    '婚育状况证明',
    '居民就业状况证明',
    '居民个人档案证明',
    '居民财产证明',
    '遗产继承权证明',
    '市场主体住所证明',
    '证件遗失证明',
  ],
  cite: certificateOpinion2020,
}

/** What the list of 湖北 names beside that of the nation, or otherwise: it has 21, without 健在证明, which stays barred by the nation’s. */
export const hubeiCertificates: CertificateList = {
  place: '420000',
  from: hubeiCertificateList.seen,
  certificates: ['户口登记项目内容变更更正证明', '生育状况证明', '缴费票据遗失证明', '转学证明'],
  cite: hubeiCertificateList,
}

/** The lists that are held. */
export const certificateLists: readonly CertificateList[] = [nationalCertificateList, hubeiCertificates]

/** Whether a committee may issue a certificate, and why. */
export interface CertificateVerdict {
  /** `null`: whether it rests on a law or a kept list is not known, or the day is before any list. */
  readonly mayIssue: boolean | null
  readonly reason: LocalizedText
  readonly cite: Citation
}

const inPlace = (place: DivisionCode | undefined, list: CertificateList) =>
  list.place === undefined || (place !== undefined && place.slice(0, 2) === list.place.slice(0, 2))

/**
 * Whether a village or community may issue a certificate on a day in a place. It may not where a list bars it; else only where a law or
 * the list that the State Council kept names it (`basis`), and where it is within its duties. Names are compared as they are printed in the lists.
 * @throws ProblemError `not-a-date`
 */
export const certificateVerdict = (
  certificate: string,
  {
    on,
    place,
    basis = null,
    lists = certificateLists,
  }: {
    readonly on: PlainDate
    readonly place?: DivisionCode
    /** Whether a law, or a list that the State Council kept, names it; `null`: not known. */
    readonly basis?: boolean | null
    readonly lists?: readonly CertificateList[]
  },
): CertificateVerdict => {
  dateParts(on)
  const name = certificate.trim()
  const barring = lists.find(list => list.from <= on && inPlace(place, list) && list.certificates.includes(name))
  const answer = (mayIssue: boolean | null, zh: string, en: string, cite: Citation) => ({
    mayIssue,
    reason: { zh, en },
    cite,
  })
  if (barring)
    return answer(
      false,
      `“${name}”在不应出具的清单中`,
      `${name} is on a list of what committees do not issue`,
      barring.cite,
    )
  const rule = atArticle(certificateOpinion2020, '二')
  if (on < nationalCertificateList.from)
    return answer(null, '该日以前没有全国清单', 'no national list was there on that day', rule)
  if (basis === null)
    return answer(
      null,
      '是否有法律法规依据或者列入保留清单不明',
      'whether a law or a kept list names it is not known',
      rule,
    )
  return basis
    ? answer(true, '有法律法规依据或者列入保留清单', 'a law or a kept list names it', rule)
    : answer(false, '没有法律法规依据，也未列入保留清单', 'neither a law nor a kept list names it', rule)
}
