import { atArticle, criterionOf, type JudgedCriteria, judged, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'

/** A body that is carried: from where, to where, by whom, and against which papers; what is not known is `null`. */
export const BodyTransport = z.strictObject({
  on: PlainDate,
  /** It leaves the county or city in which the person died. */
  crossesRegion: z.boolean(),
  /** The place of death is a cremation area. */
  fromCremationArea: z.boolean().nullable(),
  carrier: z.enum(['funeral-home', 'family', 'other']).nullable(),
  deathCertificate: z.boolean().nullable(),
  /** The receiving certificate (遗体接收证明) of the civil affairs of where it goes; the number, or `null`: none; left out: not known. */
  receivingCertificate: z.string().min(1).nullish(),
  /** It crosses the border of the state, which rules of its own govern. */
  crossesBorder: z.boolean().default(false),
})
export type BodyTransport = z.infer<typeof BodyTransport>

/**
 * Whether a body is carried as the regulation of 2026 asks (arts 25, 26, 29), from 2026-03-30; before it the nation set no such rule and
 * places had theirs: `null`. Of transports across the border too, of which art. 29 points to other rules.
 */
export const judgeBodyTransport = (transport: BodyTransport): JudgedCriteria | null => {
  const { on, crossesRegion, fromCremationArea, carrier, deathCertificate, receivingCertificate, crossesBorder } =
    transport
  if (!isRevised(on) || crossesBorder) return null
  const at = (article: string) => criterionOf(atArticle(funeralRegulation2025, article))
  const needsReceiving = crossesRegion ? fromCremationArea : false
  return judged([
    at('第二十五条')(
      'by-a-funeral-home',
      '由殡仪馆接运',
      'Carried by a funeral home',
      carrier === null ? null : carrier === 'funeral-home',
    ),
    at('第二十六条')('death-certificate', '凭死亡证明接运', 'Against a death certificate', deathCertificate),
    at('第二十九条')(
      'receiving-certificate',
      '跨区域运输凭目的地民政部门的遗体接收证明',
      'Between regions against the receiving certificate of where it goes',
      receivingCertificate != null || needsReceiving === false
        ? true
        : needsReceiving === null || receivingCertificate === undefined
          ? null
          : false,
    ),
  ])
}
