import { atArticle, breaking, brokenRule, PlainDate, type Problem, type RecordRule } from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'
import { FuneralOffice, officeInCharge, SectorProblemKind } from './problems.js'

/** An inspection of a funeral institution, alone or of several offices together (跨部门联合检查). */
export const FuneralInspection = z.strictObject({
  id: z.string().min(1),
  unit: z.string().min(1),
  on: PlainDate,
  /** Who was there. */
  offices: z.array(FuneralOffice).min(1),
  /** Drawn by lot (随机抽查). */
  random: z.boolean(),
  subjects: z.array(SectorProblemKind).min(1),
  /** Ids of the problems of the ledger that it found. */
  found: z.array(z.string().min(1)).default([]),
  /** The unit was told in writing, and the result was published (art. 49); `null`: not yet, left out: not known. */
  toldInWriting: PlainDate.nullish(),
  published: PlainDate.nullish(),
})
export type FuneralInspection = z.infer<typeof FuneralInspection>

/** What inspections are held against. */
export const funeralInspectionRules = {
  // Art. 4 shares the duties out; that an office inspects alone what another leads in, it does not forbid.
  'office-there': {
    text: { zh: '检查事项的主管部门未参加', en: 'the office in charge of a subject is not there' },
    severity: 'warning',
  },
  // Art. 49 sets no day for either: what is not done yet is no fault.
  'told-in-writing': {
    text: { zh: '抽查情况应当书面告知被抽查对象', en: 'the unit is told in writing' },
    cite: atArticle(funeralRegulation2025, '第四十九条'),
    severity: 'warning',
  },
  published: {
    text: { zh: '抽查情况应当依法向社会公开', en: 'the result is published' },
    cite: atArticle(funeralRegulation2025, '第四十九条'),
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What an inspection breaks on a day; what was not told or published yet of drawn ones since 2026-03-30 is warned of from the day after (no day is set). */
export const funeralInspectionProblems = (inspection: FuneralInspection, asOf: PlainDate): Problem[] => {
  const { on, offices, random, subjects, toldInWriting, published } = inspection
  if (on > asOf) return []
  const broken = breaking(funeralInspectionRules)
  const since = (done: PlainDate | null | undefined) =>
    done === undefined || (done !== null && on <= done && done <= asOf)
  const asked = random && isRevised(on) && on < asOf
  return [
    ...subjects.flatMap((subject, index) => {
      const inCharge = officeInCharge(subject, on)
      return inCharge === null || offices.includes(inCharge.office)
        ? []
        : [
            brokenRule('office-there', { ...funeralInspectionRules['office-there'], cite: inCharge.cite }, [
              'subjects',
              index,
            ]),
          ]
    }),
    ...(asked && !since(toldInWriting) ? [broken('told-in-writing', ['toldInWriting'])] : []),
    ...(asked && !since(published) ? [broken('published', ['published'])] : []),
  ]
}

/** The units of a list that nobody inspected in a period, both days included. */
export const unitsNotInspected = (
  units: readonly string[],
  inspections: readonly FuneralInspection[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly string[] =>
  units.filter(unit => !inspections.some(one => one.unit === unit && from <= one.on && one.on <= to))
