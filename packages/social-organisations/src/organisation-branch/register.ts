import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  keysOf,
  lastNotBefore,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { branchCampaign2022, branchKinds, judgeBranchName } from '../organisation-name/branch-name.js'
import { branchNotice2014, foundationRegulation, serviceInstitutionRegulation } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'
import { associationArticleAt } from '../shared/regulation.js'

const known = z.boolean().nullable().default(null)

/** A branch or representative office on the register of its parent (分支、代表机构). What is not known is `null`. */
export const OrganisationBranch = z
  .strictObject({
    name: z.string().min(1),
    kind: z.enum(keysOf(branchKinds)),
    parent: z.string().min(1),
    parentType: OrganisationType,
    /** The branch under which it stands; `null`: under the parent itself. */
    under: z.string().min(1).nullable().default(null),
    /** The day on which it was set up. */
    since: PlainDate,
    /** The last day on which it stood. */
    until: PlainDate.nullable().default(null),
    /** Who decided to set it up, and that there are minutes of it. */
    decidedBy: z.enum(['members', 'council', 'standing-council', 'other']).nullable().default(null),
    minutes: known,
    /** That it is registered, as that of a foundation has to be. */
    registered: known,
    head: z.string().min(1).nullable().default(null),
    /** It is one of an area (地域性分支机构): that of a district, as its name need not tell. */
    ofArea: known,
    ownCharter: known,
    ownAccount: known,
    /** It pays the parent for being its branch, or the parent asks a fee for it. */
    managementFee: known,
    /** Somebody else runs it. */
    outsourced: known,
    /** The days on which it did something; left out: not told. */
    activities: z.array(PlainDate).optional(),
  })
  .refine(...lastNotBefore('since', 'until'))
export type OrganisationBranch = z.infer<typeof OrganisationBranch>

/** Whether a branch stands on a day. */
export const isOrganisationBranchOn = ({ since, until }: OrganisationBranch, asOf: PlainDate): boolean =>
  runsOn(since, until, asOf)

/** The first day of the notice on branches that associations set up by themselves; the office had approved them until 2013-11-07 (国发〔2013〕44号). */
const foundFreely = branchNotice2014.effective

/** 国发〔2016〕9号: provinces no longer register the branches of foundations. */
export const foundationBranchDecision2016 = {
  title: '国务院关于第二批取消152项中央指定地方实施行政审批事项的决定',
  number: '国发〔2016〕9号',
  issuer: '国务院',
  issued: '2016-02-03',
  effective: '2016-02-03',
  confidence: 'secondary',
  note: 'the list was not read: as 北京市民政局 cites it in 京民行审发〔2016〕126号; of foundations of the ministry it does not speak',
} as const satisfies Citation

/** What a branch is held against; the regulation on associations is cited by the day. */
export const organisationBranchRules = {
  'branch-of-service-institution': {
    text: { zh: '民办非企业单位不得设立分支机构', en: 'a service institution has no branches' },
    cite: atArticle(serviceInstitutionRegulation, '第十三条'),
  },
  'branch-of-branch': {
    text: { zh: '分支机构不得再设立分支机构', en: 'a branch has no branch of its own' },
    cite: atArticle(branchNotice2014, '四'),
  },
  'branch-name-or-area': {
    text: { zh: '名称、地域不符合规定', en: 'its name or area is not as it has to be' },
  },
  'branch-decided': {
    text: {
      zh: '设立分支、代表机构应当经理事会或者常务理事会讨论通过，制作会议纪要',
      en: 'the council, or the standing council, decides on it, with minutes',
    },
    cite: atArticle(branchNotice2014, '二'),
  },
  'branch-twice': { text: { zh: '同一分支、代表机构重复登记', en: 'a branch stands on the register once' } },
  'branch-registered': {
    text: { zh: '基金会的分支、代表机构应当登记', en: 'a branch of a foundation is registered' },
    cite: atArticle(foundationRegulation, '第十二条'),
  },
  'branch-own-charter': {
    text: { zh: '分支、代表机构不得另行制订章程', en: 'a branch has no charter of its own' },
    cite: atArticle(branchNotice2014, '三'),
  },
  'branch-own-account': {
    text: { zh: '分支、代表机构的账户应当纳入本团体统一管理', en: 'its accounts are those of its parent' },
    cite: branchNotice2014,
  },
  'branch-fee': {
    text: { zh: '不得以设立分支、代表机构的名义收取管理费', en: 'nobody pays a fee for a branch' },
    cite: branchNotice2014,
  },
  'branch-outsourced': {
    text: { zh: '不得将分支、代表机构委托其他组织运营', en: 'nobody else runs it' },
    cite: branchNotice2014,
  },
  'branch-idle': {
    text: { zh: '连续两年未开展活动的，应当清理', en: 'one that does nothing for two years is cleared away' },
    cite: branchCampaign2022,
    // A campaign had them looked at; no law says that they end.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const idleMonths = 24

/** What a register of branches breaks on a day: what each of them does, and a name twice under one parent. */
export const organisationBranchesProblems = (register: readonly OrganisationBranch[], asOf: PlainDate): Problem[] => {
  const stand = (one: OrganisationBranch) => isOrganisationBranchOn(one, asOf)
  return register.flatMap((branch, index) => {
    const first = register.findIndex(one => stand(one) && one.parent === branch.parent && one.name === branch.name)
    return [
      ...organisationBranchProblems(branch, asOf).map(one => ({ ...one, path: [index, ...one.path] })),
      ...(stand(branch) && first < index
        ? [brokenRule('branch-twice', organisationBranchRules['branch-twice'], [index, 'name'])]
        : []),
    ]
  })
}

/**
 * What a branch breaks on a day since the regulations of 1998-10-25; what is not known is not held against it. One that does not stand on
 * the day breaks nothing. The notices
 * of 2014 and 2022 are on branches of associations, and hold since 2014-02-27 and from the day of the campaign; how one that is older was
 * set up is not held to them. That a foundation registers its branches is held against those of 2004-06-01 to 2016-02-02 alone. A rule on names
 * counts from its day on.
 */
export const organisationBranchProblems = (branch: OrganisationBranch, asOf: PlainDate): Problem[] => {
  if (!isOrganisationBranchOn(branch, asOf) || asOf < serviceInstitutionRegulation.effective) return []
  const { parentType, name } = branch
  const problems: Problem[] = []
  const broken = (code: keyof typeof organisationBranchRules, path: keyof OrganisationBranch, cite?: Citation) => {
    const rule: RecordRule = organisationBranchRules[code]
    problems.push(brokenRule(code, cite ? { ...rule, cite } : rule, [path]))
  }
  if (parentType === 'service-institution') broken('branch-of-service-institution', 'parentType')
  const ofAssociation = parentType === 'association'
  if (ofAssociation && branch.under !== null)
    broken('branch-of-branch', 'under', associationArticleAt('第十七条', asOf) ?? undefined)
  const isOfArea = ofAssociation && branch.kind === 'branch' && branch.ofArea === true
  if (isOfArea) broken('branch-name-or-area', 'ofArea', associationArticleAt('第十七条', asOf) ?? undefined)
  const judgement = judgeBranchName({ name: branch.parent, type: parentType }, name, asOf)
  const failed = judgement.criteria.find(
    ({ met, code, cite }) => met === false && code !== 'branch-may-be' && (cite.effective ?? '') <= asOf,
  )
  if (failed !== undefined && !(isOfArea && failed.code === 'branch-name-area'))
    broken('branch-name-or-area', 'name', failed.cite)
  if (
    parentType === 'foundation' &&
    branch.registered === false &&
    branch.since >= foundationRegulation.effective &&
    branch.since < foundationBranchDecision2016.effective
  )
    broken('branch-registered', 'registered')
  if (!ofAssociation || asOf < foundFreely) return problems
  if (branch.since >= foundFreely && (branch.decidedBy === 'other' || branch.minutes === false))
    broken('branch-decided', branch.minutes === false ? 'minutes' : 'decidedBy')
  if (branch.ownCharter === true) broken('branch-own-charter', 'ownCharter')
  if (branch.ownAccount === true) broken('branch-own-account', 'ownAccount')
  if (branch.managementFee === true) broken('branch-fee', 'managementFee')
  if (branch.outsourced === true) broken('branch-outsourced', 'outsourced')
  if (branch.activities === undefined || asOf < branchCampaign2022.effective) return problems
  const last = latestBy([branch.since, ...branch.activities], asOf)!
  if (addMonths(last, idleMonths) < asOf) broken('branch-idle', 'activities')
  return problems
}
