import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'

const read = (text: string) => {
  const { plan, problems } = readPlan(text)
  return { values: plan.targets.map(({ value }) => value), codes: problems.map(({ code }) => code) }
}
const title = '2025年民政重点工作任务\n'

describe('what a plan says of its progress is no target', () => {
  it.each<[string, string, number[]]>([
    [
      'the last cell of each row of a table pasted cell by cell',
      '序号\n重点任务\n牵头科室\n完成时间\n进展情况（一季度）\n1\n新增社区食堂15家\n养老科\n11月底前\n其中东街2家，西街3家。\n2\n新增床位100张\n10月底前\n目前东街院落实20张，西街院落实30张。\n3\n培训护理员300名\n开班2期。',
      [15, 100, 300],
    ],
    [
      'a cell between others, where rows are whole',
      '序号\n任务\n完成情况\n责任科室\n1\n新增食堂15家\n东街2家\n养老科\n2\n培训300名\n西街20名\n儿童科',
      [15, 300],
    ],
    [
      'a line that says so',
      '一、养老\n1.新增食堂15家。\n进展情况：东街2家开工。\n2.培训护理员300名。\n完成情况:开班3期，结业120名。',
      [15, 300],
    ],
    [
      'but a table of goals pasted cell by cell is read',
      '序号\n重点任务\n牵头科室\n1\n新增社区食堂15家\n养老科\n2\n新增床位100张\n养老科',
      [15, 100],
    ],
    [
      'and so is a goal of progress',
      '一、养老\n1.加快项目进展，新增食堂15家。\n2.推进落实培训200名护理员。',
      [15, 200],
    ],
  ])('%s', (_, text, values) => {
    expect(read(title + text).values).toEqual(values)
  })

  it('is said with its line', () => {
    const { problems } = readPlan(
      `${title}序号\n任务\n进展情况\n1\n新增食堂15家\n东街2家开工\n2\n培训300名\n西街开班1期`,
    )
    const found = problems.filter(({ code }) => code === 'column-of-results')
    expect(found).toMatchObject([{ line: 2, severity: 'warning' }])
  })
})
