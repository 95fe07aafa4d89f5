import { atArticle, type Citation } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { anyOf, defineProgram, type InForce, versions } from '@minzheng/rules'
import { hivNotice2012, orphanMinimumReports, orphanOpinion2010, unattendedOpinion2019 } from '../shared/documents.js'
import { categoryAmounts, studiesOn } from './amount.js'
import { type AllowanceCategory, allowanceCategories, type CategoryAllowance, highestOf } from './categories.js'
import { ChildAllowanceFacts } from './facts.js'
import { ChildAllowancePolicy } from './policy.js'

interface Version {
  readonly inForce: InForce
  /** What says how the allowance is made up. */
  readonly cite: Citation
  /** The categories that a national document knows, with it. The others are of the place alone. */
  readonly cites: Partial<Readonly<Record<AllowanceCategory, Citation>>>
}

const childAllowanceVersion = ({ inForce, cite, cites }: Version) =>
  defineProgram({
    id: 'child-allowance',
    title: { zh: '儿童基本生活保障', en: 'Basic living allowance of children' },
    inForce,
    facts: ChildAllowanceFacts,
    policy: ChildAllowancePolicy,
    rules(child, policy) {
      const unit = 'fen/month'
      // Top-ups, and that the living subsidy is not had beside, stand in the opinion of 2019.
      const since2019 = cites.unattended ? { cite: cites.unattended } : {}
      const minor = child.birth
        .ageOn(child.asOf)
        .lessThan(18)
        .as({ zh: '未满18周岁', en: 'Under 18' }, { cite: atArticle(orphanOpinion2010, '一') })
      const continues = minor
        .not()
        .and(studiesOn(child, policy.after18))
        .as({ zh: '年满18周岁继续保障', en: 'Goes on from 18' })
      const poor = child.family
        .isOneOf('dibao', 'tekun', 'registered-poor')
        .or(child.family.is('marginal').and(policy.marginalIsPoor))
        .as({ zh: '困难家庭', en: 'A poor family' })
      const drawn = child.draws.dibao
        .plus(child.draws.tekun)
        .plus(child.draws.disabilityLiving)
        .as({ zh: '已领取的生活性补助', en: 'Drawn already' }, { unit, ...since2019 })
      const inInstitution = child.care.is('institution')
      const standard = inInstitution
        .choose(policy.institutionRate, policy.scatteredRate)
        .as({ zh: '适用的孤儿标准', en: 'Rate of orphans that applies' }, { unit })
      const marginalAid = child.draws.marginalAid
      const own = { poor, drawn, marginalAid, standard }
      const scattered = { poor, drawn, marginalAid, standard: policy.scatteredRate }
      const byCare = inInstitution.and(policy.hiv.byCare).choose(policy.institutionRate, policy.scatteredRate)

      const still = minor.or(continues)
      const hivStill = minor.or(minor.not().and(studiesOn(child, policy.hiv.after18)))
      const categories = [
        ['orphan', still, child.status.is('orphan'), own, policy.orphan],
        ['hiv', hivStill, child.hiv, { ...scattered, standard: byCare }, policy.hiv],
        ['unattended', still, child.status.is('unattended'), own, policy.unattended],
        ['guardianship-missing', minor, child.guardianship.is('missing'), own, policy.guardianshipMissing],
        ['guardians-unable', minor, child.guardianship.is('unable'), own, policy.guardiansUnable],
        ['ill-or-disabled', minor, child.illOrDisabled, scattered, policy.illOrDisabled],
        ['poor-family', minor, poor, scattered, policy.poorFamily],
        ['key-hardship', minor, child.keyHardship, scattered, policy.keyHardship],
      ] as const
      const measured: CategoryAllowance[] = []
      for (const [name, ofAge, belongs, means, of] of categories) {
        const { zh, en } = allowanceCategories[name]
        const about = cites[name] ? { cite: cites[name] } : {}
        const { full, payment } = categoryAmounts(of, means, policy, amount =>
          amount.as({ zh: `${zh}：标准`, en: `${en}: rate` }, { unit, ...about }),
        )
        const inCategory = ofAge.and(belongs, full.greaterThan(0))
        // The two that a place may add are for children of no other: who is paid as another need not wait for what is not held of them.
        const isHeld = of.share.isSet().known().or(of.amount.isSet().orElse(false), of.sharePoor.isSet().orElse(false))
        const isOther = anyOf(...measured.map(one => one.isPaid)).orElse(false)
        const isPaid = (
          name === 'poor-family' || name === 'key-hardship'
            ? isHeld.choose(inCategory, isOther.not().and(inCategory))
            : inCategory
        ).as({ zh: `属于当地保障的${zh}`, en: `Paid here: ${en}` }, about)
        measured.push({
          name,
          isPaid,
          full,
          payment: payment.as({ zh: `${zh}：应发`, en: `${en}: due` }, { unit, ...about }),
        })
      }
      const belongs = anyOf(
        still.and(child.status.isOneOf('orphan', 'unattended')),
        hivStill.and(child.hiv),
        minor.and(anyOf(child.guardianship.isOneOf('missing', 'unable'), child.illOrDisabled, poor, child.keyHardship)),
      )
      const isByRate = policy.higherBy.otherwise('payment').is('rate')
      const highest = highestOf(measured, ({ full, payment }) => isByRate.choose(full, payment))
      const entitled = belongs.choose(highest.isPaid, false).as({ zh: '纳入保障', en: 'Covered' }, { cite })
      const category = entitled
        .choose(highest.name, 'none')
        .as(
          { zh: '就高的保障类别', en: 'The higher of the categories' },
          { words: { ...allowanceCategories, none: { zh: '未纳入', en: 'none' } } },
        )
      const [inFull, due] = [entitled.choose(highest.full, 0), entitled.choose(highest.payment, 0)]
      const rate = inFull.as({ zh: '保障标准', en: 'Rate' }, { unit, cite })
      const payment = due.as({ zh: '每月发放', en: 'Paid a month' }, { unit, cite })
      // Of what has no name: the payment stands for itself, and is not told as a part of this.
      const paidInFull = entitled.choose(due.equals(inFull), false).as({ zh: '全额发放', en: 'Paid in full' }, { cite })
      const excludesLivingSubsidy = paidInFull
        .choose(category.isOneOf('orphan', 'unattended'), false)
        .as({ zh: '不再享受困难残疾人生活补贴', en: 'Excludes the living subsidy for the disabled' }, since2019)
      const turned18 = child.birth.monthsUntil(child.asOf).equals(18 * 12)
      const leaves = turned18
        .and(child.status.isOneOf('orphan', 'unattended'), child.study.is('none'))
        .as({ zh: '本月年满18周岁且不在校', en: 'Turned 18 within a month, and not at school' })
      const lumpSum = leaves
        .choose(
          policy.lumpSumMonths.ifSet(months => standard.times(months), 0),
          0,
        )
        .as({ zh: '一次性发放', en: 'Paid at once' }, { unit: 'fen' })
      const least = inInstitution.choose(policy.leastInstitution, policy.leastScattered)
      const rateBelowMinimum = standard
        .lessThan(least.as({ zh: '适用的最低标准', en: 'Minimum that applies' }, { unit, cite: orphanMinimumReports }))
        .as(
          { zh: '孤儿标准低于最低标准', en: 'The rate of orphans is below the minimum' },
          { cite: orphanMinimumReports },
        )
      return {
        payment,
        entitled,
        category,
        rate,
        minor,
        continues,
        poor,
        drawn,
        paidInFull,
        excludesLivingSubsidy,
        lumpSum,
        rateBelowMinimum,
      }
    },
  })

const orphanCite = atArticle(orphanOpinion2010, '二（一）')
const hivCite = atArticle(hivNotice2012, '三')
const unattendedCite = atArticle(unattendedOpinion2019, '三（一）')

/**
 * Orphans by the opinion of 2010 (国办发〔2010〕54号), until 2019-12-31, children with HIV since 2012 (民发〔2012〕179号); other
 * children where a place pays them.
 */
export const childAllowance2010 = childAllowanceVersion({
  inForce: { from: '2010-11-16', to: '2019-12-31', cite: orphanOpinion2010 },
  cite: orphanCite,
  cites: { orphan: orphanCite, hiv: hivCite },
})

/**
 * With the de-facto unattended children of 民发〔2019〕62号, from 2020-01-01, topped up to the rate that the place sets
 * for them.
 */
export const childAllowance2019 = childAllowanceVersion({
  inForce: { from: '2020-01-01', cite: unattendedOpinion2019 },
  cite: unattendedCite,
  cites: { orphan: orphanCite, hiv: hivCite, unattended: unattendedCite },
})

/**
 * The basic living allowance of orphans, de-facto unattended children and, where a place pays them, other children in difficulty
 * (孤儿、事实无人抚养儿童、困境儿童基本生活保障): how much a child gets a month, in full or as a top-up of what it draws already. A child
 * who fits several categories gets the higher one alone. The allowance is no income of the family. Not computed: what a place
 * pays beside it for festivals, treatment or school.
 */
export const childAllowance = versions(childAllowance2010, childAllowance2019)

const since2010 = { status: 'in-force', from: '2010-11-16', cite: 'opinion2010', article: '二（一）' } as const
const since2012 = { status: 'in-force', from: '2012-01-01', cite: 'notice2012' } as const
const since2020 = { status: 'in-force', from: '2020-01-01', cite: 'opinion2019', article: '三（一）' } as const
const reported = { status: 'in-force', from: '2010-11-16', cite: 'reports' } as const

/**
 * What holds in the whole country: minima; that children with HIV get what the orphans of the place get, in full (全额执行,
 * 民发〔2012〕179号 三); and that unattended children are topped up. The rate of these is set by the place, in step with that of
 * orphans (衔接, 民发〔2019〕62号 三（一）): a principle, and no figure.
 */
export const childAllowanceNational: NationalPolicy = {
  program: 'child-allowance',
  documents: {
    opinion2010: orphanOpinion2010,
    notice2012: hivNotice2012,
    opinion2019: unattendedOpinion2019,
    reports: orphanMinimumReports,
  },
  values: {
    leastScattered: [{ ...reported, value: 60_000, note: 'of 2011; county figures still kept to it in 2015' }],
    leastInstitution: [{ ...reported, value: 100_000, note: 'of 2011; county figures still kept to it in 2015' }],
    'orphan.share': [{ ...since2010, value: 1 }],
    // What an orphan gets is the rate itself.
    'orphan.amount': [{ ...since2010, status: 'none' }],
    'hiv.share': [{ ...since2012, value: 1, article: '三' }],
    'hiv.amount': [{ ...since2012, status: 'none', article: '三' }],
    'hiv.after18': [{ ...since2012, value: 'no', article: '二', note: 'children are those under 18' }],
    'unattended.pay': [{ ...since2020, value: 'drawn' }],
  },
}
