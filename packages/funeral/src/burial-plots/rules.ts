import { atArticle, type Citation } from '@minzheng/core'
import { choice, count, decimal, ifKnown, orNone, years, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, anyOf, defineProgram, type ExpressionsOf, type QuotientExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { funeralExplanation1998, funeralRegulation1997, funeralRegulation2025 } from '../shared/documents.js'

const kinds = { ash: ['骨灰', 'Ashes'], body: ['遗体', 'Body'] } as const
const steles = { none: ['无墓碑', 'None'], flat: ['卧碑', 'Flat'], upright: ['立碑', 'Upright'] } as const
const cemeteries = { public: ['公益性', 'Public-benefit'], commercial: ['经营性', 'Commercial'] } as const
const area = (zh: string, en: string) => decimal(`${zh}（平方米）`, `${en} (m²)`, { countedIn: 'm2', most: 1_000 })
const height = (zh: string, en: string) => decimal(`${zh}（米）`, `${en} (m)`, { countedIn: 'm', most: 100 })

/** One grave, or the place of one urn, as it is laid out or let. */
export const BurialPlotFacts = z.strictObject({
  kind: choice(kinds, '安葬物', 'What is buried'),
  persons: count('安葬人数', 'Persons', { unit: 'person', least: 1, most: 20 }),
  area: area('占地面积', 'Area'),
  cemetery: ifKnown(choice(cemeteries, '公墓性质', 'Kind of cemetery')),
  stele: choice(steles, '墓碑形式', 'Stele').default('none'),
  steleHeight: ifKnown(height('墓碑高度', 'Height of the stele')),
  /** The years of one cycle of use. */
  term: ifKnown(years('使用周期', 'Term')),
})

const limit = (zh: string, en: string) => orNone(area(zh, en))

/** What a place lets a grave be. `null`: it sets no limit; left out: not known, and with it whatever hangs on it. */
export const BurialPlotPolicy = z.strictObject({
  ash: z.strictObject({
    single: limit('骨灰单人墓最大面积', 'Ashes, single: most'),
    double: limit('骨灰双人墓最大面积', 'Ashes, double: most'),
    more: limit('骨灰多人墓最大面积', 'Ashes, more persons: most'),
  }),
  body: z.strictObject({
    single: limit('遗体单人墓最大面积', 'Body, single: most'),
    double: limit('遗体合葬墓最大面积', 'Bodies, joint: most'),
  }),
  /** Whether public-benefit cemeteries may have flat steles alone. */
  publicFlatOnly: yesNo('公益性公墓只可设卧碑', 'Public-benefit: flat steles alone'),
  uprightMost: orNone(height('立碑最大高度', 'Upright stele: most')),
})

/** Before the regulation of 2026, places and the ministry also set the term. */
export const BurialPlotPolicy1998 = BurialPlotPolicy.extend({
  termMost: orNone(years('使用周期最长年数', 'Term: most')),
})

/** The years of one cycle of use (国务院令第824号 art. 36). */
const cycleYears = 20

type Plot = ExpressionsOf<typeof BurialPlotFacts.shape>
type Limits = ExpressionsOf<typeof BurialPlotPolicy.shape>

/** Size and stele, which both periods ask alike; the article is that of the period. */
const sizeAndStele = (plot: Plot, { ash, body, publicFlatOnly, uprightMost }: Limits, cite: Citation) => {
  const within = (most: QuotientExpression) => most.ifSet(limit => plot.area.atMost(limit))
  const [one, two] = [plot.persons.equals(1), plot.persons.equals(2)]
  const sizeOk = plot.kind
    .is('ash')
    .choose(
      one.choose(within(ash.single), two.choose(within(ash.double), within(ash.more))),
      one.choose(within(body.single), within(body.double)),
    )
    .as({ zh: '占地面积不超标', en: 'Within the size' }, { cite })
  const upright = plot.stele.is('upright')
  const steleOk = allOf(
    anyOf(upright.not(), publicFlatOnly.not(), plot.cemetery.is('commercial')),
    anyOf(
      upright.not(),
      uprightMost.ifSet(most => plot.steleHeight.atMost(most)),
    ),
  ).as({ zh: '墓碑符合规定', en: 'Stele as it may be' }, { cite })
  return { sizeOk, steleOk }
}

/** 墓位 from the explanation of 1998, the last day of its year standing for its day, to 2026-03-29: the province decides (art. 11). */
export const burialPlot1998 = defineProgram({
  id: 'burial-plot',
  title: { zh: '墓位标准', en: 'Standard of a grave' },
  inForce: { from: '1998-12-31', to: '2026-03-29', cite: funeralExplanation1998 },
  facts: BurialPlotFacts,
  policy: BurialPlotPolicy1998,
  rules(plot, policy) {
    const cite = atArticle(funeralRegulation1997, '第十一条')
    const { sizeOk, steleOk } = sizeAndStele(plot, policy, cite)
    const termOk = policy.termMost
      .ifSet(most => plot.term.atMost(most))
      .as({ zh: '使用周期不超标', en: 'Within the term' }, { cite })
    const conforms = allOf(sizeOk, steleOk, termOk).as({ zh: '符合墓位标准', en: 'As it may be' }, { cite })
    return { sizeOk, steleOk, termOk, conforms }
  },
})

/**
 * A grave or niche that is given out under the regulation of 2026: beside size and stele its material, and for whom it is given.
 * The very old, the critically ill “and the like” may have one without a certificate (art. 35).
 */
export const BurialPlotFacts2026 = BurialPlotFacts.extend({
  luxury: yesIfSaid('使用高档材料', 'Luxury material'),
  /** A death or cremation certificate was shown. */
  certificate: ifKnown(yesNo('凭死亡证明、火化证明提供', 'Given against a certificate')),
  exempt: ifKnown(yesNo('属高龄老人、危重病人等例外', 'For the very old, critically ill and the like')),
})

/** 墓位 under 国务院令第824号, from 2026-03-30: the ministry sets size and stele (art. 34); until it has, what places set is asked. */
export const burialPlot2026 = defineProgram({
  id: 'burial-plot',
  title: { zh: '墓位标准', en: 'Standard of a grave' },
  inForce: { from: funeralRegulation2025.effective, cite: funeralRegulation2025 },
  facts: BurialPlotFacts2026,
  policy: BurialPlotPolicy,
  rules(plot, policy) {
    const article34 = atArticle(funeralRegulation2025, '第三十四条')
    const { sizeOk, steleOk } = sizeAndStele(plot, policy, article34)
    const termOk = plot.term
      .atMost(cycleYears)
      .as(
        { zh: '一个使用周期不超过20年', en: 'A cycle of at most 20 years' },
        { cite: atArticle(funeralRegulation2025, '第三十六条') },
      )
    const materialOk = plot.luxury.not().as({ zh: '未使用高档材料', en: 'No luxury material' }, { cite: article34 })
    const providedOk = plot.certificate
      .or(plot.exempt)
      .as(
        { zh: '凭证明提供或属例外', en: 'Given against a certificate, or exempt' },
        { cite: atArticle(funeralRegulation2025, '第三十五条') },
      )
    const conforms = allOf(sizeOk, steleOk, termOk, materialOk, providedOk).as(
      { zh: '符合墓位规定', en: 'As it may be' },
      { cite: funeralRegulation2025 },
    )
    return { sizeOk, steleOk, termOk, materialOk, providedOk, conforms }
  },
})

/**
 * Whether a grave, or the place of an urn, is as it may be: size by what is buried and for how many, stele, term, and from 2026-03-30
 * material and certificate. All limits include the number (不超过).
 */
export const burialPlot = versions(burialPlot1998, burialPlot2026)

const explanation = (value: number) =>
  [
    {
      status: 'in-force',
      from: '1998-12-31',
      until: { unknownAfter: '2026-03-29' },
      value,
      cite: 'explanation1998',
    },
  ] as const

/** What holds where a province has set nothing, to 2026-03-29: the ministry’s explanation of 1998; whether it goes on is not settled. */
export const burialPlotNational: NationalPolicy = {
  program: 'burial-plot',
  documents: { explanation1998: funeralExplanation1998 },
  values: {
    'ash.single': explanation(1),
    'ash.double': explanation(1),
    'body.single': explanation(4),
    'body.double': explanation(6),
    termMost: explanation(20),
  },
}
