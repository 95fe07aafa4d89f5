import { Indicator, Observation } from '@minzheng/indicators'
import { Plan } from '@minzheng/plan'
import { judgePlans } from '@minzheng/plan-reader/judgement'
import type { Explanation } from '@minzheng/rules/reasons'

/** What a text may hold to harm whoever opens the report. */
export const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title></svg><svg onload=alert(1)>',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  'abc\u202efdc\u2066x\u200f',
  '\u001b[31mred\u001b[0m\u0007',
  'half \ud800 and \ufffe and \u0000',
  ']]><!--&lt;&#60;',
]

/** The plan, figures and reports of a bureau that means harm in every text that it may set. */
export const hostilePlans = (attack: string) => {
  const indicator = Indicator.parse({
    id: 'beds',
    domain: 'EC',
    name: { zh: attack, en: attack },
    kind: 'count',
    unit: '张',
    direction: 'higher',
    accrual: 'stock',
    rollUp: 'sum',
    definition: { zh: attack, en: attack },
  })
  const target = {
    item: 1,
    kind: 'count',
    comparator: '>=',
    value: 10,
    unit: '张',
    deadline: '2024-12-31',
    modality: 'must',
    bare: false,
    quote: attack,
  }
  const plan = Plan.parse({
    schema: 'plan.v1',
    id: 'hostile',
    title: attack,
    issuer: attack,
    division: '500112',
    year: 2024,
    source: { title: attack, number: attack, issuer: attack, confidence: 'unverified' },
    sections: [{ number: 1, heading: attack, items: [{ number: 1, heading: attack }] }],
    targets: [
      { ...target, id: 'short', indicator: 'beds' },
      { ...target, id: 'each', indicator: 'beds', scope: { each: attack, units: [attack, 'b'] } },
      { ...target, id: 'none' },
    ],
  })
  const figure = {
    indicator: 'beds',
    division: '500112',
    date: '2024-12-31',
    value: 3,
    source: { title: attack, issuer: attack, confidence: 'unverified' },
  }
  const observations = [figure, { ...figure, place: attack, synthetic: true }].map(one => Observation.parse(one))
  return judgePlans(
    [{ plan }],
    { observations, reports: [] },
    {
      indicators: [indicator],
      asOf: '2025-01-10',
      divisionsOn: (() => ({ countiesOf: () => undefined })) as never,
      fullName: () => undefined,
    },
  ).plans
}

/** Reasons whose every text means harm. */
export const hostileExplanation = (attack: string): Explanation => ({
  schema: 'explanation.v2',
  program: {
    id: 'x',
    title: { zh: attack, en: attack },
    from: '2020-01-01',
    knownUntil: '2024-01-01',
    cite: { title: attack, number: attack, confidence: 'primary' },
  },
  rules: [
    {
      name: attack,
      reason: {
        kind: 'fact',
        value: attack,
        title: { zh: attack, en: attack },
        fact: attack,
        cite: { title: attack, article: attack, confidence: 'primary' },
      },
      missing: [],
      notKnown: [],
    },
    {
      name: 'open',
      reason: { kind: 'fact', value: null, fact: attack, title: { zh: attack, en: attack } },
      missing: [attack],
      notKnown: [],
    },
  ],
})
