import type { DivisionCode, PlainDate } from '@minzheng/core'
import { divisionName, divisionsOn } from '@minzheng/core/divisions'
import { eachCounty } from '@minzheng/indicators'

export { divisionName }

/**
 * The divisions that “each …” speaks of on a day, where the bundled table has them: it knows counties, not towns or villages.
 * @throws ProblemError `not-a-date`
 */
export const unitsOn =
  (day: PlainDate) =>
  (division: DivisionCode, each: string): readonly DivisionCode[] | undefined =>
    eachCounty(each)
      ? divisionsOn(day)
          .countiesOf(division)
          ?.map(county => county.code)
      : undefined
