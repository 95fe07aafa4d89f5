import { atArticle, type Citation } from '@minzheng/core'
import { ifKnown, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 精神卫生福利机构重大事故隐患判定标准. */
export const mentalHealthHazardStandard = {
  title: '精神卫生福利机构重大事故隐患判定标准',
  number: '民办发〔2025〕1号',
  issuer: '民政部办公厅',
  issued: '2025-02-19',
  effective: '2025-02-19',
  confidence: 'secondary',
  note: 'articles 1 and 2 and the beginning of article 3 read in copies; of the 17 situations (6 of equipment, 3 of qualifications, 5 of management) one of each group as the ministry told the press, the rest not read',
} as const satisfies Citation

const found = (zh: string, en: string) => ifKnown(yesNo(zh, en))
const others = (zh: string, en: string) =>
  found(`本组所列其他情形（${zh}）`, `Anything else that the group lists: ${en}`)

/**
 * What an inspection of a mental-health welfare institution found. Left out or `null` is not yet inspected. Of each group the
 * situation that could be read is asked by itself, the others together: whoever holds the text answers whether any of them was found.
 */
export const MentalHealthHazardFacts = z.strictObject({
  equipment: z
    .strictObject({
      structureAltered: found(
        '未按建筑法律法规擅自变动房屋建筑主体和承重结构',
        'Frame or load-bearing parts of a building altered unlawfully',
      ),
      other: others('设施设备共6种', 'six of equipment in all'),
    })
    .default({}),
  qualification: z
    .strictObject({
      controlRoomUnqualified: found(
        '使用未取得相应资格的人员担任消防控制室值班人员',
        'Watch of the fire control room without the qualification',
      ),
      other: others('资格资质共3种', 'three of qualifications in all'),
    })
    .default({}),
  management: z
    .strictObject({
      noPlanOrDrill: found(
        '未按规定制定突发事件应急预案，或者未定期组织应急演练',
        'No plan for emergencies, or no regular drills',
      ),
      other: others('日常管理共5种', 'five of daily management in all'),
    })
    .default({}),
  other: found('其他可能导致人员重大伤亡、财产重大损失的隐患', 'Anything else that may cost lives or great losses'),
})
export type MentalHealthHazardFacts = z.infer<typeof MentalHealthHazardFacts>

/** Nothing of it is known to be set by places. */
export const MentalHealthHazardPolicy = z.strictObject({})

const article = (text: string) => ({ cite: atArticle(mentalHealthHazardStandard, text) })

/** 精神卫生福利机构重大事故隐患判定标准, 民办发〔2025〕1号, from 2025-02-19. */
export const mentalHealthMajorHazards2025 = defineProgram({
  id: 'mental-health-major-hazards',
  title: { zh: '精神卫生福利机构重大事故隐患判定', en: 'Major hazards of a mental-health welfare institution' },
  inForce: { from: mentalHealthHazardStandard.effective, cite: mentalHealthHazardStandard },
  facts: MentalHealthHazardFacts,
  policy: MentalHealthHazardPolicy,
  rules({ equipment, qualification, management, other }) {
    const equipmentHazard = anyOf(equipment.structureAltered, equipment.other).as(
      { zh: '设施设备重大事故隐患', en: 'Major hazard of equipment' },
      article('第三条第一项'),
    )
    const qualificationHazard = anyOf(qualification.controlRoomUnqualified, qualification.other).as(
      { zh: '相关资格资质不符合法定要求', en: 'Qualifications not lawful' },
      article('第三条第二项'),
    )
    const managementHazard = anyOf(management.noPlanOrDrill, management.other).as(
      { zh: '日常管理重大事故隐患', en: 'Major hazard of daily management' },
      article('第三条第三项'),
    )
    const otherHazard = other.as({ zh: '其他重大事故隐患', en: 'Other major hazards' }, article('第三条第四项'))
    const majorHazard = anyOf(equipmentHazard, qualificationHazard, managementHazard, otherHazard).as(
      { zh: '存在重大事故隐患', en: 'There is a major hazard' },
      article('第二条'),
    )
    return { equipmentHazard, qualificationHazard, managementHazard, otherHazard, majorHazard }
  },
})

/**
 * The checklist of major hazards (重大事故隐患) of mental-health welfare institutions with its verdict: one situation is enough. Without
 * one the institution is clear only when all was inspected; until then the verdict is undetermined, and what is missing is named. Where a
 * case is complex the bureau asks other departments or experts, which no checklist replaces.
 */
export const mentalHealthMajorHazards = versions(mentalHealthMajorHazards2025)
