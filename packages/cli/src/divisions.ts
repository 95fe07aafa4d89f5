import type { DivisionCode } from '@minzheng/core'
import { countiesOf, divisionName } from '@minzheng/core/divisions'
import { eachCounty } from '@minzheng/indicators'

export { divisionName }

/** The divisions that “each …” speaks of, where the bundled table has them: it knows counties, not towns or villages. */
export const unitsOf = (division: DivisionCode, each: string): readonly DivisionCode[] | undefined =>
  eachCounty(each) ? countiesOf(division)?.map(county => county.code) : undefined
