import { Unit } from '@minzheng/indicators'
import { kindOfUnit } from '@minzheng/plan'
import { describe, expect, it } from 'vitest'
import { readTargets } from './targets.js'
import { unitsRead } from './units.js'

describe('units', () => {
  it('that are read are units that a plan may have, of the same kind', () => {
    expect(unitsRead().length).toBeGreaterThan(100)
    for (const { word, unit, kind } of unitsRead()) {
      expect(Unit.safeParse(unit).success, word).toBe(true)
      if (kind === 'points' || unit === '分') continue
      expect(kindOfUnit(unit), word).toBe(kind)
    }
  })

  it.each([
    ['新增养老床位50床。', '50床'],
    ['建设公益性墓穴300穴。', '300穴'],
    ['制作地名图20幅。', '20幅'],
    ['开设老年课程不少于40节。', '40节'],
    ['举办讲座12堂。', '12堂'],
    ['绿化殡仪场所，新栽苗木200株、大树30棵。', '200株 30棵'],
    ['开办老年学堂6班。', '6班'],
    ['组织志愿服务车不少于20趟。', '20趟'],
    ['抽查机构30家次，检查设备80台次，受理申请500件次，出动车辆40车次。', '30家次 80台次 500件次 40车次'],
    ['发放营养餐2000人份。', '2000人份'],
    ['新增助餐点位15个，服务点位不少于20个点位。', '15个 20个点位'],
    ['发放救灾大米不少于5吨。', '5吨'],
    ['培训不少于40课时、16个学时。', '40课时 16个学时'],
    ['救助困难群众500人（次）。', '500人次'],
    ['走访慰问800户（次）。', '800户次'],
    ['新增机构养老床位120个床位。', '120张'],
    ['建设养老服务设施面积达到3000㎡。', '3000平方米'],
    ['供养标准不低于低保标准的1.5倍。', '1.5倍'],
    ['群众满意度达到95分以上。', '95分'],
    ['评估率较上年提高5个百分点、合格率提高3百分点。', '0.05个百分点 0.03个百分点'],
    ['举办培训3期次、服务4轮次、开班5班次。', '3期次 4轮次 5班次'],
  ])('%s', (text, units) => {
    const read = readTargets(text).map(({ value, unit }) => `${value}${unit}`)
    expect(read.join(' ')).toBe(units)
    for (const { unit } of readTargets(text)) expect(Unit.safeParse(unit).success).toBe(true)
  })

  it.each(['打造500米服务圈。', '建立三类人员台账。', '筑牢两道防线。', '落实四级三类机制。'])(
    'that say a size or a class are not read: %s',
    text => {
      expect(readTargets(text)).toEqual([])
    },
  )
})
