import { describe, expect, it } from 'vitest'
import { caseFiles } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()

describe('assess ability-assessment', () => {
  const best = {
    selfCare: {
      eating: 4,
      grooming: 4,
      bathing: 4,
      upperDressing: 4,
      lowerDressing: 4,
      bladder: 4,
      bowel: 4,
      toilet: 4,
    },
    mobility: { bedMobility: 4, transfer: 4, walking: 4, stairs: 3 },
    mental: {
      time: 4,
      space: 4,
      person: 4,
      memory: 4,
      comprehension: 4,
      expression: 4,
      aggression: 1,
      depression: 1,
      consciousness: 2,
    },
    perception: { vision: 2, hearing: 2, dailyAffairs: 4, goingOut: 3, social: 4 },
    coma: false,
    dementia: false,
    mentalDisorder: false,
    riskEvents: { falls: 0, wandering: 0, choking: 0, selfHarm: 0, other: 0 },
  }
  const ability = async (facts: object, ...args: readonly string[]) =>
    minzheng([
      'assess',
      'ability-assessment',
      '--facts',
      file('form.json', JSON.stringify(facts)),
      '--on',
      '2024-06-01',
      ...args,
    ])

  it('needs no place, and prints scores, total, levels and the ground for each change in both languages', async () => {
    const form = {
      ...best,
      selfCare: { ...best.selfCare, bathing: 1 },
      dementia: true,
      riskEvents: { ...best.riskEvents, falls: 1, choking: 1 },
    }
    const [zh, en] = [await ability(form, '--lang', 'zh'), await ability(form, '--lang', 'en')]
    expect([zh.code, en.code]).toEqual([0, 0])
    for (const line of [
      /^自理能力得分 +29$/m,
      /^基础运动能力得分 +15$/m,
      /^精神状态得分 +28$/m,
      /^感知觉与社会参与得分 +15$/m,
      /^总分 +87$/m,
      /^初步等级 +能力轻度受损（轻度失能）$/m,
      /^昏迷（直接评为完全失能） +否$/m,
      /^痴呆或其他精神和行为障碍（提高一级） +是$/m,
      /^30 天内照护风险事件 2 次及以上（提高一级） +是$/m,
      /^提高的级数 +1$/m,
      /^最终等级 +能力中度受损（中度失能）$/m,
    ])
      expect(zh.out).toMatch(line)
    for (const line of [
      /^Self-care +29$/m,
      /^Mobility +15$/m,
      /^Mental state +28$/m,
      /^Perception and participation +15$/m,
      /^Total +87$/m,
      /^Preliminary level +Mild disability$/m,
      /^Dementia or another mental disorder \(one level worse\) +yes$/m,
      /^Two or more care-risk events in 30 days \(one level worse\) +yes$/m,
      /^Final level +Moderate disability$/m,
    ])
      expect(en.out).toMatch(line)
    const { values } = JSON.parse((await ability(form, '--json')).out).results[0]
    expect(values).toMatchObject({ preliminaryLevel: 'mild', finalLevel: 'moderate' })
  })

  it('is undetermined with an item missing, unless the level is certain without it', async () => {
    const { eating: _, ...withoutEating } = best.selfCare
    const open = JSON.parse((await ability({ ...best, selfCare: withoutEating }, '--json')).out).results[0]
    expect(open.values.finalLevel).toBeNull()
    expect(open.open.finalLevel.missing).toEqual(['selfCare.eating'])
    const worse = { ...best, selfCare: { ...withoutEating, grooming: 0 } }
    const certain = JSON.parse((await ability(worse, '--json')).out).results[0]
    expect(certain.values).toMatchObject({ total: null, finalCertain: true })
    expect(certain.values.finalLevel).toBe('mild')
    const [openText, certainText] = [
      await ability({ ...best, selfCare: withoutEating }, '--lang', 'zh'),
      await ability(worse, '--lang', 'zh'),
    ]
    expect(openText.out).toMatch(/^最终等级 +未定 +selfCare\.eating$/m)
    expect(certainText.out).toMatch(/^最终等级 +能力轻度受损（轻度失能）$/m)
    expect(certainText.out).toMatch(/^有未评项目，最终等级仍可确定 +是$/m)
  })
})

describe('assess prepaid-fees', () => {
  // 13 months, a deposit of 12.01 bed fees of 100 yuan, and a membership fee in a public home.
  const contract = {
    serviceMonths: 13,
    deposit: 120_100,
    membership: 500_000,
    monthlyBedFee: 10_000,
    monthlyServiceFee: 30_000,
    averageMonthlyCharge: 30_000,
    ownership: 'public',
    beds: 400,
    level: 4,
    goodCredit: true,
    guaranteed: true,
    ready: true,
    dishonest: false,
  }
  const prepaid = async (...args: readonly string[]) =>
    minzheng(['assess', 'prepaid-fees', '--facts', file('contract.json', JSON.stringify(contract)), ...args])

  it.each([
    ['nationally', ['--on', '2025-06-01'], ['12', '1', '1,200.00', '1.00', '未定', '未定'], '民发〔2024〕19号'],
    [
      'in Ningxia',
      ['--on', '2025-06-01', '--place', '640000'],
      ['6', '7', '1,200.00', '1.00', '0.00', '5,000.00'],
      '宁夏回族自治区养老机构预收费管理办法',
    ],
    [
      'in Beijing',
      ['--on', '2026-05-01', '--place', '110000'],
      ['3', '10', '1,200.00', '1.00', '0.00', '5,000.00'],
      '北京市养老机构预收费管理办法',
    ],
  ])('%s: each limit, the excess over it, and its source', async (_, args, figures, source) => {
    const { code, out } = await prepaid(...args, '--lang', 'zh')
    const titles = ['服务费最长预收月数', '服务费预收超出的月数', '押金上限', '押金超出', '会员费上限', '会员费超出']
    expect(code).toBe(0)
    for (const [index, title] of titles.entries())
      expect(out).toMatch(new RegExp(`^${title} +${figures[index]?.replace('.', String.raw`\.`)}( |$)`, 'm'))
    expect(out).toMatch(/^预收费未超限 +否$/m)
    for (const label of ['养老服务费最长预收月数', '押金上限的计算基数', '押金上限倍数'])
      expect(out).toMatch(new RegExp(`^${label} .*${source}`, 'm'))
  })

  it('says that the national rule leaves open whether a public home may charge membership', async () => {
    const { out } = await prepaid('--on', '2025-06-01', '--lang', 'zh')
    expect(out).toMatch(/^可以收取会员费 +未定 +会员费只许社会力量举办的机构收取, /m)
  })
})
