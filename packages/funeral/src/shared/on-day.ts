import type { PlainDate } from '@minzheng/core'
import { funeralRegulation1997, funeralRegulation2012, funeralRegulation2025 } from './documents.js'

/** The versions of the regulation by what they are called here. */
export type FuneralRegulationVersion = 1997 | 2012 | 2025

/** Which version of 殡葬管理条例 holds on a day; `null` before 1997-07-21. */
export const funeralRegulationOn = (on: PlainDate): FuneralRegulationVersion | null => {
  if (on >= funeralRegulation2025.effective) return 2025
  if (on >= funeralRegulation2012.effective) return 2012
  return on >= funeralRegulation1997.effective ? 1997 : null
}

/** The version of the regulation to cite on a day; before 1997-07-21 the first one. */
export const funeralRegulationAt = (
  on: PlainDate,
): typeof funeralRegulation1997 | typeof funeralRegulation2012 | typeof funeralRegulation2025 => {
  const version = funeralRegulationOn(on)
  if (version === 2025) return funeralRegulation2025
  return version === 2012 ? funeralRegulation2012 : funeralRegulation1997
}

/** Whether the revision of 2026 holds on a day: from 2026-03-30. */
export const isRevised = (on: PlainDate): boolean => on >= funeralRegulation2025.effective
