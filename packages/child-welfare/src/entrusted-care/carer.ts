import { atArticle, type Citation, keysOf, type LocalizedText, negated } from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** What bars somebody from being entrusted with a minor (未成年人保护法 art. 22(3)). */
export const entrustedCareBars = {
  offence: {
    zh: '曾实施性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为',
    en: 'Has committed sexual abuse, ill-treatment, abandonment, trafficking or violence',
  },
  'bad-habit': { zh: '有吸毒、酗酒、赌博等恶习', en: 'Takes drugs, drinks to excess or gambles' },
  neglect: {
    zh: '曾拒不履行或者长期怠于履行监护、照护职责',
    en: 'Has refused or long neglected the duties of a guardian or carer',
  },
  other: { zh: '其他不适宜担任被委托人的情形', en: 'Is otherwise unfit' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A bar to being entrusted with a minor: see {@link entrustedCareBars}. */
export type EntrustedCareBar = keyof typeof entrustedCareBars

const bars = keysOf(entrustedCareBars)

/** The one who is entrusted (被委托人). `null`, and a bar that is left out: not known. */
export const EntrustedCarer = z.strictObject({
  name: z.string().min(1),
  /** Of full capacity (完全民事行为能力). */
  fullCapacity: z.boolean().nullable(),
  /** Able to care for the minor (具有照护能力). */
  able: z.boolean().nullable(),
  bars: z.partialRecord(z.enum(bars), z.boolean().nullable()).default({}),
})
export type EntrustedCarer = z.infer<typeof EntrustedCarer>

/** What speaks against a carer, with its article. */
export interface CarerObjection {
  readonly code: 'not-of-full-capacity' | 'not-able' | EntrustedCareBar
  readonly title: LocalizedText
  readonly cite: Citation
}

/** Whether somebody may be entrusted with a minor. */
export interface CarerVerdict {
  /** `null` where nothing that is known speaks against it, and something is not known. */
  readonly fit: boolean | null
  readonly against: readonly CarerObjection[]
  /** What is not known: `fullCapacity`, `able`, `bars.offence`. */
  readonly unknown: readonly string[]
}

/**
 * Whether somebody may be entrusted with a minor: of full capacity and able to care (未成年人保护法 art. 22(1)), and with none of
 * the four bars (art. 22(3)). One bar is enough against it, whatever else is not known.
 */
export const entrustedCarerVerdict = ({ fullCapacity, able, bars: found }: EntrustedCarer): CarerVerdict => {
  const article = (paragraph: string) => atArticle(minorsProtectionLaw, `第二十二条${paragraph}`)
  const tests: readonly (readonly [path: string, holds: boolean | null, objection: CarerObjection])[] = [
    [
      'fullCapacity',
      negated(fullCapacity),
      {
        code: 'not-of-full-capacity',
        title: { zh: '不具有完全民事行为能力', en: 'Not of full capacity' },
        cite: article('第一款'),
      },
    ],
    [
      'able',
      negated(able),
      { code: 'not-able', title: { zh: '不具有照护能力', en: 'Not able to care' }, cite: article('第一款') },
    ],
    ...bars.map(
      bar =>
        [
          `bars.${bar}`,
          found[bar] ?? null,
          { code: bar, title: entrustedCareBars[bar], cite: article('第三款') },
        ] as const,
    ),
  ]
  const against = tests.filter(([, holds]) => holds === true).map(([, , objection]) => objection)
  const unknown = tests.filter(([, holds]) => holds === null).map(([path]) => path)
  return { fit: against.length > 0 ? false : unknown.length > 0 ? null : true, against, unknown }
}
