import { atArticle, type Citation, criterionOf, type JudgedCriteria, judged, type PlainDate } from '@minzheng/core'
import { branchNotice2014, organisationNameMeasures, serviceInstitutionRegulation } from '../shared/documents.js'
import type { OrganisationType } from '../shared/organisation.js'
import { associationArticleAt } from '../shared/regulation.js'

/** What a part of an organisation is: a branch for some of its business, a representative elsewhere, the committee of a fund. */
export const branchKinds = {
  branch: { zh: '分支机构', en: 'Branch' },
  representative: { zh: '代表机构', en: 'Representative office' },
  'fund-committee': { zh: '专项基金管理机构', en: 'Committee of a fund' },
} as const
/** A kind of part. */
export type BranchKind = keyof typeof branchKinds

/** How the names of such parts end (社会组织名称管理办法 art. 17); the list of the measures is open. */
export const branchEndings: Readonly<Record<BranchKind, readonly string[]>> = {
  branch: ['分会', '专业委员会', '工作委员会', '专家委员会', '技术委员会'],
  representative: ['代表处', '办事处', '联络处'],
  'fund-committee': ['专项基金管理委员会'],
}

/** How names of legal persons end, which no part of an organisation may be called. */
export const legalPersonEndings = [
  '协会',
  '学会',
  '研究会',
  '促进会',
  '联合会',
  '联谊会',
  '商会',
  '公会',
  '联盟',
  '中心',
  '研究院',
  '研究所',
  '学院',
  '基金会',
  '公司',
] as const

/** 民政部2022年社会团体分支（代表）机构专项整治: twenty sorts of parts that are put right. */
export const branchCampaign2022 = {
  title: '关于开展社会团体分支（代表）机构专项整治行动的通知',
  issuer: '民政部',
  effective: '2022-04-11',
  confidence: 'secondary',
  note: 'as the press restates some of its twenty sorts on the day it was made public; text and number not seen',
} as const satisfies Citation

const provinces =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾'
/** A province or a part of one by its name, or a region of the country. */
const area = new RegExp(
  `^(?:(?:${provinces})(?:省|市|自治区)?(?:\\p{Script=Han}{1,6}(?:市|州|盟|县|区|旗))?|华北|东北|华东|华中|华南|西南|西北|长三角|珠三角)$`,
  'u',
)
/** What may be the name of a place, or of a field: 达州市, 智慧城市. */
const perhapsArea = /^\p{Script=Han}{2,8}[市州盟县区旗]$/u
const namesNoArea = (middle: string): boolean | null =>
  area.test(middle) ? false : perhapsArea.test(middle) ? null : true

/** What kind of part a name says that it is; `null`: its ending is not in the list of the measures. */
export const branchKindOf = (name: string): BranchKind | null =>
  (Object.keys(branchEndings) as BranchKind[]).find(kind =>
    branchEndings[kind].some(ending => name.endsWith(ending)),
  ) ?? null

/**
 * Whether a part of an organisation may bear a name: the full name of its parent first, an ending of such parts and none of a legal
 * person, no area (of a branch), no 中国, 全国, 中华 or 国家 but that of the parent. The last three are asked of associations alone, since
 * nothing that was read asks them of a foundation. An ending that is in neither list, and a word
 * that may be the name of a place or of a field, leave it undetermined.
 */
export const judgeBranchName = (
  parent: { readonly name: string; readonly type: OrganisationType },
  name: string,
  on: PlainDate,
): JudgedCriteria => {
  const measures = criterionOf(atArticle(organisationNameMeasures, '第十七条'))
  const rest = name.startsWith(parent.name) ? name.slice(parent.name.length) : null
  const kind = branchKindOf(name)
  const ending = kind === null ? '' : branchEndings[kind].find(one => name.endsWith(one))!
  const middle = rest === null ? null : rest.slice(0, rest.length - ending.length)
  const likeLegalPerson = kind === null && legalPersonEndings.some(one => name.endsWith(one))
  return judged([
    criterionOf(atArticle(serviceInstitutionRegulation, '第十三条'))(
      'branch-may-be',
      '民办非企业单位不得设立分支机构',
      'A service institution has no branches',
      parent.type !== 'service-institution',
    ),
    measures('branch-name-parent', '名称前冠以全称', 'The full name of the parent comes first', rest !== null),
    measures(
      'branch-name-ending',
      '以分支、代表机构的字样结束',
      'It ends as the names of such parts do',
      kind !== null ? true : likeLegalPerson ? false : null,
    ),
    ...(parent.type === 'foundation'
      ? []
      : [
          criterionOf(branchCampaign2022)(
            'branch-name-legal-person',
            '不以各类法人组织的名称命名',
            'It is not called like a legal person',
            !likeLegalPerson,
          ),
          criterionOf(branchCampaign2022)(
            'branch-name-national',
            '不使用“中国”“中华”“全国”“国家”字样',
            'It bears no such word beside the name of the parent',
            rest === null ? null : !/中国|中华|全国|国家/.test(rest),
          ),
          criterionOf((parent.type === 'association' && associationArticleAt('第十七条', on)) || branchNotice2014)(
            'branch-name-area',
            '不设立地域性的分支机构',
            'No branch is one of an area',
            kind === 'representative' ? true : middle === null ? null : namesNoArea(middle),
          ),
        ]),
  ])
}
