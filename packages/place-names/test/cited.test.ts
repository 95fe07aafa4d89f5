import { citedBy } from '@minzheng/testing/cited'
import { expect, it } from 'vitest'
import { programs } from '../src/programs.js'

/** By program and first day, what each part of it cites; what a place alone sets cites nothing here. */
const cited: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'division-change 1985-01-15': {
    审批机关: '国务院关于行政区划管理的规定',
    '省级设立、撤销、更名': '第三条',
    省级其他变更: '第四条第一项',
    涉及特殊地区: '第四条第四项',
    '地级、县级的设立、撤销、更名、隶属关系或驻地': '第四条第二项',
    民族自治地方界线或者界线重大变更: '第四条第三项',
    国务院授权省级审批: '第五条第一款',
    乡镇变更: '第五条第二款',
    派出机关变更: '第六条',
    审批依据: '国务院关于行政区划管理的规定',
    批准时报送备案: '第五条第一款',
  },
  'division-change 2019-01-01': {
    审批机关: '行政区划管理条例',
    '省级设立、撤销、更名': '第六条',
    省级其他变更: '第七条第一项',
    涉及特殊地区: '第七条第四项',
    '地级、县级的设立、撤销、更名、隶属关系或驻地': '第七条第二项',
    民族自治地方界线或者界线重大变更: '第七条第三项',
    国务院授权省级审批: '第八条',
    乡镇变更: '第九条',
    派出机关变更: '第十条',
    审批依据: '行政区划管理条例',
    批准时报送备案: '第八条',
  },
  'name-approval 2022-05-01': {
    批准机关: '第十二条',
    报国务院批准: '第十二条第一项',
    '无居民海岛、海域、海底地理实体': '第十二条第一项',
    批准机关类别: '第十二条',
    征求意见: '第十二条',
    报送备案: '第十三条',
    公告期限起算: '第十四条',
  },
  'boundary-inspection 2002-07-01': {
    距上次联合检查: '',
    联合检查间隔已满: '第十二条',
    联合检查状态: '第十二条',
    应随时联合检查特定地段: '第十二条',
    应当安排联合检查: '第十二条',
  },
}

const versions = programs.flatMap(({ program }) => program.versions)
it.each(versions.map(version => [`${version.id} ${version.inForce.from}`, version] as const))('%s', (name, version) => {
  const expected = cited[name]
  if (expected) expect(citedBy(version)).toEqual(expected)
  else expect(new Set(Object.values(citedBy(version)))).toEqual(new Set(['']))
})
